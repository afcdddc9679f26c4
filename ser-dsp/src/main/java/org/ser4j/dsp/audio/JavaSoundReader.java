package org.ser4j.dsp.audio;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/**
 * Reads what javax.sound reads. Loaded only for files that are no WAV: its classes come from
 * java.desktop and take their time.
 */
final class JavaSoundReader {
  private static final int BLOCK = 1 << 16;
  private static final int MAX_CHANNELS = 65_535;

  /** Ids in AU and AIFF files, big-endian. */
  private static final int AU = 0x2e736e64;

  private static final int FORM = 0x464f524d;
  private static final int AIFF = 0x41494646;
  private static final int COMM = 0x434f4d4d;
  private static final int SSND = 0x53534e44;
  private static final int AU_HEADER = 24;
  private static final int UNKNOWN = -1;

  private JavaSoundReader() {}

  /**
   * Reads a file.
   *
   * @param in the file, which reads its first bytes from head
   * @param head changed where an AU or AIFF file announces 0 samples, which writers of streams
   *     leave: the samples then reach to the end of the file
   */
  static Audio read(InputStream in, byte[] head, String name) throws AudioReadException {
    replaceZeroLength(head);
    try (AudioInputStream coded = AudioSystem.getAudioInputStream(new BufferedInputStream(in));
        AudioInputStream plain = toPcm(coded, name)) {
      Audio audio = decode(plain, name);
      checkLength(coded, audio, name);
      return audio;
    } catch (UnsupportedAudioFileException e) {
      throw new AudioReadException(
          name
              + ": "
              + FileKind.describe(head)
              + ", for which there is no reader. "
              + FileKind.READABLE,
          e);
    } catch (AudioReadException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // Readers on the class path are others' code, and damaged files bring up every kind of error.
      throw new AudioReadException(
          name + ": damaged; " + FileKind.describe(head) + " that does not decode: " + e, e);
    }
  }

  private static AudioInputStream toPcm(AudioInputStream coded, String name)
      throws AudioReadException {
    AudioFormat format = coded.getFormat();
    int channels = format.getChannels();
    float rate = format.getSampleRate();
    // Before any converter sees them: each allocates by these numbers.
    if (channels < 1
        || channels > MAX_CHANNELS
        || !(rate >= 1 && rate < Integer.MAX_VALUE)
        || format.getSampleSizeInBits() > 64) {
      throw new AudioReadException(
          name
              + ": damaged header; it announces "
              + Integer.toUnsignedString(channels)
              + " channels of "
              + format.getSampleSizeInBits()
              + " bits at "
              + rate
              + " Hz. Readable are 1 to "
              + MAX_CHANNELS
              + " channels at 1 Hz or more");
    }
    // Java's own converters give 16 bits for A-law and mu-law, others for what has no fixed size.
    int bits =
        isLinear(format)
            ? format.getSampleSizeInBits()
            : Math.max(16, format.getSampleSizeInBits());
    int bytes = Math.min(4, (bits + 7) / 8);
    return AudioSystem.getAudioInputStream(
        new AudioFormat(
            AudioFormat.Encoding.PCM_SIGNED,
            format.getSampleRate(),
            8 * bytes,
            format.getChannels(),
            bytes * format.getChannels(),
            format.getSampleRate(),
            false),
        coded);
  }

  private static boolean isLinear(AudioFormat format) {
    AudioFormat.Encoding encoding = format.getEncoding();
    return encoding.equals(AudioFormat.Encoding.PCM_SIGNED)
        || encoding.equals(AudioFormat.Encoding.PCM_UNSIGNED)
        || encoding.equals(AudioFormat.Encoding.PCM_FLOAT);
  }

  /** The frame count of a reader is only reliable for uncompressed audio. */
  private static void checkLength(AudioInputStream coded, Audio audio, String name)
      throws AudioReadException {
    long bytesPerFrame = Math.max(1, coded.getFormat().getFrameSize());
    if (isLinear(coded.getFormat())
        && audio.frames() < coded.getFrameLength()
        && !WavReader.isPlaceholder(
            bytesPerFrame * coded.getFrameLength(), bytesPerFrame * audio.frames())) {
      throw new AudioReadException(
          name
              + ": cut short; its header announces "
              + coded.getFrameLength()
              + " samples a channel, the file holds "
              + audio.frames()
              + ". Get it anew");
    }
  }

  private static Audio decode(AudioInputStream plain, String name) throws IOException {
    AudioFormat format = plain.getFormat();
    SampleEncoding encoding =
        switch (format.getSampleSizeInBits()) {
          case 8 -> SampleEncoding.SIGNED_8;
          case 16 -> SampleEncoding.SIGNED_16;
          case 24 -> SampleEncoding.SIGNED_24;
          default -> SampleEncoding.SIGNED_32;
        };
    SampleBuffer samples = new SampleBuffer(name, 0);
    int frameBytes = format.getFrameSize();
    if (frameBytes != encoding.bytes() * format.getChannels()) {
      throw new AudioReadException(name + ": damaged; its frames are of " + frameBytes + " bytes");
    }
    byte[] block = new byte[Math.max(1, BLOCK / frameBytes) * frameBytes];
    int count;
    do {
      count = plain.readNBytes(block, 0, block.length);
      samples.decode(encoding, block, count / frameBytes * frameBytes);
    } while (count == block.length);
    if (samples.size() == 0) {
      throw new AudioReadException(name + ": an audio file without samples");
    }
    return new Audio(samples.toArray(), format.getChannels(), Math.round(format.getSampleRate()));
  }

  private static void replaceZeroLength(byte[] head) {
    ByteBuffer bytes = ByteBuffer.wrap(head);
    if (head.length < AU_HEADER) {
      return;
    }
    if (bytes.getInt(0) == AU) {
      if (bytes.getInt(8) == 0) {
        bytes.putInt(8, UNKNOWN);
      }
      return;
    }
    boolean aiff = bytes.getInt(0) == FORM && bytes.getInt(8) == AIFF;
    int frames = 0;
    int frameBytes = 1;
    for (long at = 12; aiff && at + 18 <= head.length; ) {
      int chunk = (int) at;
      long size = bytes.getInt(chunk + 4) & 0xffff_ffffL;
      if (bytes.getInt(chunk) == COMM) {
        frames = chunk + 10;
        int channels = bytes.getShort(chunk + 8) & 0xffff;
        frameBytes = Math.max(1, channels * ((bytes.getShort(chunk + 14) & 0xffff) + 7 >> 3));
        if (bytes.getInt(frames) != 0) {
          return;
        }
        bytes.putInt(frames, UNKNOWN);
      } else if (bytes.getInt(chunk) == SSND && frames > 0) {
        if (size > 8 && size < Integer.MAX_VALUE) { // Its own size is filled in.
          bytes.putInt(frames, (int) ((size - 8) / frameBytes));
        }
        return;
      }
      at += 8 + size + size % 2;
    }
  }
}
