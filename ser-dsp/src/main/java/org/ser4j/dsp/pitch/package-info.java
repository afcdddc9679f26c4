/**
 * The fundamental frequency of a voice over time. What needs spectra, such as chroma or tuning,
 * does not belong here.
 */
@NullMarked
package org.ser4j.dsp.pitch;

import org.jspecify.annotations.NullMarked;
