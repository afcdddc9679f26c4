package org.ser4j.models.frontend;

/** How a scaler is fitted on the training examples. */
public enum Scaling {
  /**
   * Mean 0 and standard deviation 1 per band: {@link Scaler#fit}, scikit-learn's {@code
   * StandardScaler}. The default.
   */
  STANDARD,
  /** Each band to [0, 1]: {@link Scaler#fitMinMax}, scikit-learn's {@code MinMaxScaler}. */
  MIN_MAX,
  /** No scaling: {@link Scaler#identity}. */
  NONE;

  /**
   * Fits a scaler.
   *
   * @param tensors unscaled, each {@code [bands][frames]} row-major; one at least; gone through
   *     twice for {@link #STANDARD}, not looked at for {@link #NONE}
   * @param bands number of bands
   * @return the scaler
   * @throws IllegalArgumentException if there are no tensors, one does not divide into the bands,
   *     or a value is not finite
   */
  public Scaler fit(Iterable<float[]> tensors, int bands) {
    switch (this) {
      case STANDARD:
        return Scaler.fit(tensors, bands);
      case MIN_MAX:
        return Scaler.fitMinMax(tensors, bands);
      default:
        return Scaler.identity(bands);
    }
  }
}
