package org.ser4j.dsp.feature;

import org.ser4j.dsp.Matrix;

/** What computes one feature of a set. Thread-safe; all that belongs to a signal comes with it. */
@FunctionalInterface
interface Part {
  Matrix of(SharedSignal signal);
}
