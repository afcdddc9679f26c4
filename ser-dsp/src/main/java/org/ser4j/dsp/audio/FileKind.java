package org.ser4j.dsp.audio;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Identifies files that are neither WAV nor FLAC, for error messages. */
final class FileKind {
  static final String READABLE =
      "Readable are WAV (PCM, float, A-law, mu-law), FLAC and the formats of the javax.sound"
          + " readers on the class path";

  private static final int EXCERPT = 24;

  private FileKind() {}

  /** What the file is if no audio reader can possibly read it, else null. */
  static @Nullable String notAudio(byte[] head) {
    if (head.length == 0) {
      return "the file is empty";
    }
    if (isText(head)) {
      String text = new String(head, StandardCharsets.UTF_8).strip().replaceAll("\\s+", " ");
      String excerpt = text.length() > EXCERPT ? text.substring(0, EXCERPT) + "..." : text;
      return "text (\"" + excerpt + "\"), not audio";
    }
    return null;
  }

  /** What the file seems to be. */
  static String describe(byte[] head) {
    String start = new String(head, 0, Math.min(16, head.length), StandardCharsets.ISO_8859_1);
    if (start.startsWith("OggS")) {
      return "Ogg audio";
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
