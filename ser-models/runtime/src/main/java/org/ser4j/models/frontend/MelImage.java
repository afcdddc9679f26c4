package org.ser4j.models.frontend;

import java.util.Objects;
import java.util.function.IntToDoubleFunction;
import org.ser4j.dsp.internal.Checks;
import org.ser4j.models.layer.Shape;

/**
 * A mel spectrogram as an image of fixed size, for image networks: {@code
 * [channels][height][width]}, low bands first. The spectrogram in decibels is resized by areas (a
 * cell of the image is the mean of what it covers, as OpenCV's INTER_AREA and Pillow's BOX do) and
 * scaled to 0 for the window's quietest cell and 1 for its loudest, as the colours of a plot are; a
 * constant window is 0. All channels are equal.
 *
 * @param mel the spectrogram
 * @param height rows of the image, 1 to 4,096
 * @param width columns of the image, 1 to 4,096
 * @param channels number of equal channels, 1 to 16
 */
public record MelImage(LogMel mel, int height, int width, int channels) implements FrontEnd {
  private static final int MOST_CELLS = 1 << 24;

  /** Checks the values. */
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
    return new Extractor(this);
  }

  /** Computes a {@link MelImage}. */
  private static final class Extractor implements TensorExtractor {
    private final MelImage settings;
    private final TensorExtractor mel;
    private final AreaResize rows;
    private final AreaResize columns;

    Extractor(MelImage settings) {
      this.settings = settings;
      mel = settings.mel().open();
      rows = new AreaResize(settings.mel().nMels(), settings.height());
      columns = new AreaResize(settings.mel().frames(), settings.width());
    }

    @Override
    public float[] extract(float[] samples, int offset) {
      float[] level = mel.extract(samples, offset);
      int frames = settings.mel().frames();
      int height = settings.height();
      int width = settings.width();
      double[] narrow = new double[settings.mel().nMels() * width];
      for (int band = 0; band < settings.mel().nMels(); band++) {
        for (int column = 0; column < width; column++) {
          int from = band * frames;
          narrow[band * width + column] = columns.mean(column, frame -> level[from + frame]);
        }
      }
      double[] image = new double[height * width];
      for (int row = 0; row < height; row++) {
        for (int column = 0; column < width; column++) {
          int at = column;
          image[row * width + column] = rows.mean(row, band -> narrow[band * width + at]);
        }
      }
      return channels(image);
    }

    private float[] channels(double[] image) {
      double least = Double.POSITIVE_INFINITY;
      double most = Double.NEGATIVE_INFINITY;
      for (double value : image) {
        least = Math.min(least, value);
        most = Math.max(most, value);
      }
      double scale = most > least ? 1 / (most - least) : 0;
      float[] tensor = new float[settings.channels() * image.length];
      for (int i = 0; i < tensor.length; i++) {
        tensor[i] = (float) ((image[i % image.length] - least) * scale);
      }
      return tensor;
    }
  }

  /**
   * Resizing along one axis: a new cell is the mean of the old cells that it covers, weighted by
   * the covered part.
   *
   * @param in number of old cells
   * @param out number of new ones
   */
  record AreaResize(int in, int out) {

    /** The value of one new cell, given those of the old ones. */
    double mean(int cell, IntToDoubleFunction values) {
      // In units of 1 / out of an old cell, so that the borders are whole numbers.
      long from = (long) cell * in;
      long to = from + in;
      double sum = 0;
      for (long old = from / out; old * out < to; old++) {
        long covered = Math.min(to, (old + 1) * out) - Math.max(from, old * out);
        sum += covered * values.applyAsDouble((int) old);
      }
      return sum / in;
    }
  }
}
