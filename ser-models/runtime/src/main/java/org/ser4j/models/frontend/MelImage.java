package org.ser4j.models.frontend;

import java.util.Objects;
import org.ser4j.dsp.internal.Checks;
import org.ser4j.models.layer.Shape;

/**
 * A mel spectrogram as a picture of fixed size, for networks made for images: {@code
 * [channels][height][width]}, low bands first. The spectrogram in decibels is resized by areas (a
 * cell of the picture is the mean of what it covers, as OpenCV's INTER_AREA and Pillow's BOX have
 * it) and brought to 0 for the window's quietest cell and 1 for its loudest, as the colours of a
 * plot are; a window that is alike everywhere is 0. All channels are the same.
 *
 * @param mel the spectrogram
 * @param height rows of the picture, 1 to 4,096
 * @param width columns of the picture, 1 to 4,096
 * @param channels how often the picture is given, 1 to 16
 */
public record MelImage(LogMel mel, int height, int width, int channels) implements FrontEnd {
  private static final int MOST_CELLS = 1 << 24;

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public MelImage {
    Objects.requireNonNull(mel, "mel");
    Checks.within(height, 1, 4_096, "height");
    Checks.within(width, 1, 4_096, "width");
    Checks.within(channels, 1, 16, "channels");
    Checks.within((long) height * width * channels, 1, MOST_CELLS, "height * width * channels");
  }

  @Override
  public int sampleRate() {
    return mel.sampleRate();
  }

  @Override
  public int windowSamples() {
    return mel.windowSamples();
  }

  /** Every row of every channel. */
  @Override
  public int bands() {
    return channels * height;
  }

  @Override
  public Shape output() {
    return Shape.of(channels, height, width);
  }

  @Override
  public TensorExtractor open() {
    return new MelImageExtractor(this);
  }
}
