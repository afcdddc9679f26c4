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
 * plain, extensible or RF64; any rate and number of channels), FLAC, and every other format for
 * which javax.sound finds a reader on the class path. The format is detected from the first bytes;
 * the name does not matter. Stateless.
 */
public final class AudioReader {
  /** Enough to detect the format. */
  private static final int HEAD = 512;

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
   * Reads a stream to the end of the audio in it. The stream stays open.
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
      byte[] head = in.readNBytes(HEAD);
      InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), in);
      if (WavReader.recognises(head)) {
        return new WavReader(new ByteSource(whole, name, length)).read();
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
}
