/**
 * Where a signal is silent, and what is left when that is cut out; windows of a fixed length.
 * Finding speech is in {@code org.ser4j.dsp.level}.
 */
@NullMarked
package org.ser4j.dsp.silence;

import org.jspecify.annotations.NullMarked;
