package org.ser4j.cli.features;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.ser4j.api.AudioClip;
import org.ser4j.api.InvalidAudioException;
import org.ser4j.api.UnreadableAudioException;
import org.ser4j.dsp.audio.Audio;
import org.ser4j.dsp.audio.AudioReadException;
import org.ser4j.dsp.audio.AudioReader;
import org.ser4j.dsp.resample.Resampler;

/**
 * Reads an excerpt of a file as {@code librosa.load} does: the mean of its channels, resampled to
 * {@code ceil(samples * rate / native rate)} samples.
 *
 * @param rate in Hz, 1,000 to 768,000; empty for the file's own
 * @param offset start of the excerpt in seconds, 0 or more
 * @param duration its longest length in seconds, above 0; empty for the rest of the file
 */
public record ClipReader(OptionalInt rate, double offset, OptionalDouble duration) {
  /** The default rate of {@code librosa.load}, in Hz: {@value}. */
  public static final int DEFAULT_RATE = 22_050;

  public ClipReader {
    int hertz = rate.orElse(DEFAULT_RATE);
    if (hertz < AudioClip.MIN_SAMPLE_RATE || hertz > AudioClip.MAX_SAMPLE_RATE) {
      throw new IllegalArgumentException(
          ("rate must be " + AudioClip.MIN_SAMPLE_RATE + " to " + AudioClip.MAX_SAMPLE_RATE)
              + (" Hz, not " + hertz));
    }
    if (!(offset >= 0) || Double.isInfinite(offset)) {
      throw new IllegalArgumentException("offset must be 0 s or more, not " + offset);
    }
    double seconds = duration.orElse(1);
    if (!(seconds > 0) || Double.isInfinite(seconds)) {
      throw new IllegalArgumentException("duration must be above 0 s, not " + seconds);
    }
  }

  /**
   * Reads one channel of a file.
   *
   * @throws UnreadableAudioException if the file cannot be read
   * @throws InvalidAudioException if the samples are invalid, or end before the excerpt
   */
  public AudioClip read(Path file) {
    Audio audio;
    try {
      audio = AudioReader.read(file);
    } catch (AudioReadException e) {
      throw new UnreadableAudioException(e.getMessage(), e);
    }
    int own = audio.sampleRate();
    int to = rate.orElse(own);
    try {
      AudioClip clip = AudioClip.interleaved(audio.samples(), audio.channels(), own);
      float[] mono = excerpt(clip.toMono(), own);
      return AudioClip.mono(to == own ? mono : Resampler.of(own, to).resample(mono), to);
    } catch (InvalidAudioException | IllegalArgumentException e) {
      throw new InvalidAudioException(file + ": " + e.getMessage(), e);
    }
  }

  private float[] excerpt(float[] mono, int own) {
    double first = Math.floor(offset * own);
    if (first >= mono.length) {
      throw new InvalidAudioException(
          "it is "
              + String.format(Locale.ROOT, "%.3f", (double) mono.length / own)
              + " s long, so nothing is left behind an offset of "
              + offset
              + " s");
    }
    double length = duration.isEmpty() ? mono.length : Math.floor(duration.getAsDouble() * own);
    if (length < 1) {
      throw new InvalidAudioException(
          "a duration of " + duration.getAsDouble() + " s is shorter than a sample");
    }
    return Arrays.copyOfRange(mono, (int) first, (int) Math.min(mono.length, first + length));
  }
}
