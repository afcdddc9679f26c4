package org.ser4j.dsp.audio;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
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

  private JavaSoundReader() {}

  static Audio read(InputStream in, byte[] head, String name) throws AudioReadException {
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
}
