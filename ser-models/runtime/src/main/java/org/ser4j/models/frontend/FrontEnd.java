package org.ser4j.models.frontend;

import org.ser4j.models.layer.Shape;

/**
 * How one window of samples becomes one tensor, as data; {@link #open} builds what computes it.
 * Every front end is an immutable record.
 */
public sealed interface FrontEnd permits LogMel, MelImage, Features, Waveform {
  /** The rate that the window's samples have; in Hz. */
  int sampleRate();

  /** The length of a window; samples at {@link #sampleRate}. */
  int windowSamples();

  /**
   * The features that are scaled each on their own, such as mel bands; the extent of the output's
   * feature axis, at least 1.
   */
  int bands();

  /**
   * The shape of the tensor, batch axis left out, such as {@code [1, 64, 250]}; the largest where
   * the length varies.
   */
  Shape output();

  /**
   * Whether a recording shorter than a window gives a tensor with a shorter last axis, rather than
   * one that is filled up; false unless told otherwise; a network of layers takes one shape only.
   */
  default boolean variableLength() {
    return false;
  }

  /** Builds what computes it: plans, windows and filter banks. */
  TensorExtractor open();
}
