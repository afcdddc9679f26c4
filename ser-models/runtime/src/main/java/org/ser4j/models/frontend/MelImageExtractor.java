package org.ser4j.models.frontend;

/** Computes a {@link MelImage}. */
final class MelImageExtractor implements TensorExtractor {
  private final MelImage settings;
  private final TensorExtractor mel;
  private final AreaResize rows;
  private final AreaResize columns;

  MelImageExtractor(MelImage settings) {
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
    double[] picture = new double[height * width];
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        int at = column;
        picture[row * width + column] = rows.mean(row, band -> narrow[band * width + at]);
      }
    }
    return channels(picture);
  }

  private float[] channels(double[] picture) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (double value : picture) {
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    double scale = most > least ? 1 / (most - least) : 0;
    float[] tensor = new float[settings.channels() * picture.length];
    for (int i = 0; i < tensor.length; i++) {
      tensor[i] = (float) ((picture[i % picture.length] - least) * scale);
    }
    return tensor;
  }
}
