/**
 * Where a signal is silent and where there is speech, by level; windows of a fixed length. Effects
 * that remove silence are in {@code org.ser4j.dsp.effect}.
 */
@NullMarked
package org.ser4j.dsp.silence;

import org.jspecify.annotations.NullMarked;
