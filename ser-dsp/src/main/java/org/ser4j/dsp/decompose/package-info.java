/**
 * Takes a signal apart into what it is made of: tones and clicks. Transforms lie in {@code
 * org.ser4j.dsp.spectrum}; what only changes a signal does not belong here.
 */
@NullMarked
package org.ser4j.dsp.decompose;

import org.jspecify.annotations.NullMarked;
