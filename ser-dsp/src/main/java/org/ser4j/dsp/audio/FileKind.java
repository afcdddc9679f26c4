package org.ser4j.dsp.audio;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Identifies files that are neither WAV nor FLAC, for error messages. */
final class FileKind {
  static final String READABLE =
      "Readable are WAV (PCM, float, A-law, mu-law), FLAC and the formats of the javax.sound"
          + " readers on the class path";

  private static final int EXCERPT = 24;

  /** First bytes and what they mean. */
  private static final String[] NAMED = {
    "NIST_1A", "NIST SPHERE audio",
    "#!AMR", "AMR audio",
    "riff.\u0091\u00cf\u0011", "Sony Wave64 (W64) audio",
    "caff", "Core Audio Format (CAF) audio",
    "0&\u00b2u\u008ef\u00cf\u0011", "WMA audio (ASF)",
    "MThd", "a MIDI file",
    "wvpk", "WavPack audio",
    "MAC ", "Monkey's Audio",
    "ADIF", "AAC audio (ADIF)"
  };

  private FileKind() {}

  /** What the file is if no audio reader can possibly read it, else null. */
  static @Nullable String notAudio(byte[] head) {
    if (head.length == 0) {
      return "the file is empty";
    }
    if (isZero(head)) {
      return "it begins with " + head.length + " zero bytes; no audio format does. Get it anew";
    }
    String start = start(head);
    if (start.startsWith("NIST_1A") || start.startsWith("#!AMR") || start.startsWith("MThd")) {
      return describe(head) + ", for which there is no reader; convert it to WAV or FLAC";
    }
    if (isText(head) && named(start) == null) {
      String text = new String(head, StandardCharsets.UTF_8).strip().replaceAll("\\s+", " ");
      String excerpt = text.length() > EXCERPT ? text.substring(0, EXCERPT) + "..." : text;
      return "text (\"" + excerpt + "\"), not audio";
    }
    return null;
  }

  /** What the file seems to be. */
  static String describe(byte[] head) {
    String start = start(head);
    String named = named(start);
    if (named != null) {
      return named;
    }
    if (start.startsWith("OggS")) {
      return "Ogg audio";
    } else if (isAdts(head)) {
      return "AAC audio (ADTS)";
    } else if (start.startsWith("ID3") || isMpegFrame(head)) {
      return "MP3 audio";
    } else if (start.startsWith("FORM")) {
      return "AIFF audio";
    } else if (start.startsWith(".snd")) {
      return "AU audio";
    } else if (start.startsWith("ftyp", 4)) {
      return "MP4 or M4A";
    } else if (start.startsWith("\u001aE\u00df\u00a3")) {
      return "Matroska or WebM";
    } else if (start.startsWith("RIFX")) {
      return "a big-endian WAV file";
    } else if (start.startsWith("RIFF")) {
      return "a RIFF file other than WAV";
    }
    StringBuilder bytes = new StringBuilder("an unknown format, first bytes");
    for (int i = 0; i < Math.min(8, head.length); i++) {
      bytes.append(String.format(" %02x", head[i]));
    }
    return bytes.toString();
  }

  private static String start(byte[] head) {
    return new String(head, 0, Math.min(16, head.length), StandardCharsets.ISO_8859_1);
  }

  private static @Nullable String named(String start) {
    for (int i = 0; i < NAMED.length; i += 2) {
      if (start.startsWith(NAMED[i])) {
        return NAMED[i + 1];
      }
    }
    return null;
  }

  private static boolean isZero(byte[] head) {
    for (byte b : head) {
      if (b != 0) {
        return false;
      }
    }
    return true;
  }

  /** The sync word of MPEG audio with a layer of 0, which MP3 has not. */
  private static boolean isAdts(byte[] head) {
    return head.length > 1 && head[0] == (byte) 0xff && (head[1] & 0xf6) == 0xf0;
  }

  static boolean isMp3(byte[] head) {
    return isMpegFrame(head) && !isAdts(head);
  }

  private static boolean isMpegFrame(byte[] head) {
    return head.length > 1 && head[0] == (byte) 0xff && (head[1] & 0xe0) == 0xe0;
  }

  private static boolean isText(byte[] head) {
    for (byte b : head) {
      boolean control = b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f';
      if (control || b == 0x7f) {
        return false;
      }
    }
    // Bytes over 127 may belong to a text's letters, but a text also has plain ones.
    return head[0] > 0 || head.length > 2 && (head[0] & 0xff) == 0xef && (head[1] & 0xff) == 0xbb;
  }
}
