package org.ser4j.models.layer;

/** The functions that {@link Activation} applies. */
public enum ActivationKind {
  /** {@code max(x, 0)}. */
  RELU,
  /** {@code x} above 0, {@code 0.01 x} below. */
  LEAKY_RELU,
  /** {@code x} above 0, {@code exp(x) - 1} below. */
  ELU,
  /** {@code x / (1 + exp(-x))}, also called swish. */
  SILU,
  /** {@code 1 / (1 + exp(-x))}. */
  SIGMOID,
  /** Hyperbolic tangent. */
  TANH
}
