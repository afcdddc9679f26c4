/**
 * Signal processing on {@code float[]}, with librosa 0.11's names, defaults and values. This
 * package holds what all parts share: {@link org.ser4j.dsp.Matrix}. Each family of features has a
 * package of its own. Nothing here knows of emotions, models or files other than audio.
 *
 * <p>In the whole module, an argument out of its documented range is refused with an
 * IllegalArgumentException that names the argument and the value, and null with a
 * NullPointerException; the documentation does not repeat it. Signals are mono unless stated
 * otherwise, hold at least one sample, and no NaN or infinity. Sample rates are in Hz and lengths
 * in samples, both at least 1.
 */
@NullMarked
package org.ser4j.dsp;

import org.jspecify.annotations.NullMarked;
