/**
 * Values of short frames of samples and of a feature's neighbouring frames: zero crossings, energy
 * and its entropy, differences over time; and frame features of signals that arrive in chunks, in
 * constant memory. Features of spectra are in {@link org.ser4j.dsp.spectral}.
 */
@NullMarked
package org.ser4j.dsp.frame;

import org.jspecify.annotations.NullMarked;
