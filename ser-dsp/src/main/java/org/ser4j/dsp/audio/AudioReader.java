package org.ser4j.dsp.audio;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Reads audio files whole: WAV (PCM of 8, 16, 24 and 32 bits, float of 32 and 64, A-law, mu-law;
 * plain, extensible, RF64 or BW64; any rate and number of channels), FLAC, and every other format
 * for which javax.sound finds a reader on the class path. The format is detected from the first
 * bytes; the name does not matter. Stateless.
 *
 * <p>Several data chunks in a WAV file, and several WAV or FLAC files of the same format one after
 * the other, are read as one recording. If their formats differ, or if more than 4 KB that are no
 * audio follow the samples, an {@link AudioReadException} is thrown.
 *
 * <p>A size of samples that the file does not hold is either a placeholder of a writer that cannot
 * seek back, or the file was cut short. It is a placeholder, and the samples reach to the end of
 * the file, if the size is 0, not a whole number of frames, 2<sup>31</sup> - 2<sup>16</sup> bytes
 * or more, 2<sup>27</sup> bytes or more of which less than a tenth is there, or if the enclosing
 * RIFF size does not cover it. Otherwise the file was cut short, which is an error. For AIFF and
 * AU, the sizes alone decide, and linear PCM only is checked.
 */
public final class AudioReader {
  /**
   * System property with the most samples that a file may decode to, counted over all channels: 1
   * to 2,147,483,639. The default is 400,000,000 (1.6 GB; 6.9 hours at 16 kHz mono, 69 minutes at
   * 48 kHz stereo) or, on smaller heaps, a twelfth of the maximum heap in bytes (a third of the
   * heap for the samples). A longer file fails with an {@link AudioReadException} before its
   * samples use more memory, whatever sizes its header announces. The property is read for each
   * file.
   */
  public static final String MAX_SAMPLES_PROPERTY = "ser4j.maxSamples";

  /** Enough to detect the format. */
  private static final int HEAD = 512;

  private static final int ID3_HEADER = 10;

  /** Larger tags are not passed over. */
  private static final int MAX_ID3 = 1 << 24;

  private AudioReader() {}

  /**
   * Reads a file.
   *
   * @return its samples, at least one frame, all finite
   * @throws AudioReadException if there is no such file, it is no audio, of an unknown format,
   *     damaged, cut short or empty
   */
  public static Audio read(Path file) throws AudioReadException {
    String name = file.toString();
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, name, Files.size(file));
    } catch (AudioReadException e) {
      throw e;
    } catch (NoSuchFileException e) {
      throw new AudioReadException(name + ": there is no such file", e);
    } catch (IOException e) {
      throw new AudioReadException(name + ": cannot be read: " + e, e);
    }
  }

  /**
   * Reads a stream to its end. The stream stays open.
   *
   * @param in the bytes of an audio file
   * @param name what error messages call it
   * @return its samples, at least one frame, all finite
   * @throws AudioReadException if the stream fails, is no audio, of an unknown format, damaged, cut
   *     short or empty
   */
  public static Audio read(InputStream in, String name) throws AudioReadException {
    Objects.requireNonNull(in, "in must not be null");
    return read(in, name, -1);
  }

  /**
   * Reads an audio file that is in memory.
   *
   * @param bytes the whole file
   * @param name what error messages call it
   * @return its samples, at least one frame, all finite
   * @throws AudioReadException if it is no audio, of an unknown format, damaged, cut short or empty
   */
  public static Audio read(byte[] bytes, String name) throws AudioReadException {
    return read(new ByteArrayInputStream(bytes), name, bytes.length);
  }

  private static Audio read(InputStream in, String name, long length) throws AudioReadException {
    try {
      SampleBuffer.limit(); // Reports a wrong property before any work.
      byte[] head = in.readNBytes(HEAD);
      InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), in);
      long left = length;
      for (int size = id3Size(head); size > 0; size = id3Size(head)) {
        byte[] tag = whole.readNBytes(size);
        byte[] next = whole.readNBytes(HEAD);
        whole = new SequenceInputStream(new ByteArrayInputStream(next), whole);
        if (FileKind.isMp3(next) || next.length == 0) {
          // Readers of MP3 may want the tag.
          whole = new SequenceInputStream(new ByteArrayInputStream(tag), whole);
          return JavaSoundReader.read(whole, head, name);
        }
        head = next;
        left = left < 0 ? left : left - tag.length;
      }
      if (WavReader.recognises(head)) {
        return new WavReader(new ByteSource(whole, name, left)).read();
      }
      if (FlacReader.recognises(head)) {
        return FlacReader.read(whole, name);
      }
      String found = FileKind.notAudio(head);
      if (found != null) {
        throw new AudioReadException(name + ": " + found + ". " + FileKind.READABLE);
      }
      return JavaSoundReader.read(whole, head, name);
    } catch (AudioReadException e) {
      throw e;
    } catch (IOException e) {
      throw new AudioReadException(name + ": cannot be read: " + e, e);
    }
  }

  /** The bytes of an ID3v2 tag with its header and footer; 0 if none begins here. */
  private static int id3Size(byte[] head) {
    if (head.length < ID3_HEADER || head[0] != 'I' || head[1] != 'D' || head[2] != '3') {
      return 0;
    }
    int size = ID3_HEADER + ((head[5] & 0x10) != 0 ? ID3_HEADER : 0);
    for (int i = 0; i < 4; i++) {
      if (head[6 + i] < 0) {
        return 0;
      }
      size += head[6 + i] << 7 * (3 - i);
    }
    return size <= MAX_ID3 ? size : 0;
  }
}
