package org.ser4j.models.frontend;

import org.ser4j.models.layer.Shape;

/**
 * How one window of samples becomes one tensor, as data; {@link #open} builds what computes it.
 * Every front end is an immutable record.
 */
public sealed interface FrontEnd permits LogMel, MelImage, Features, Waveform {
  /** The sample rate of the window, in Hz. */
  int sampleRate();

  /** The length of a window, in samples at {@link #sampleRate}. */
  int windowSamples();

  /**
   * The number of features that are scaled separately, such as mel bands: the extent of the
   * output's feature axis.
   */
  int bands();

  /**
   * The shape of the tensor, batch axis left out, such as {@code [1, 64, 250]}; the largest where
   * the length varies.
   */
  Shape output();

  /**
   * Whether a recording shorter than a window gives a tensor with a shorter last axis instead of a
   * padded one. False by default; layer trees take a single shape.
   */
  default boolean variableLength() {
    return false;
  }

  /** Builds what computes it: plans, windows and filter banks. */
  TensorExtractor open();
}
