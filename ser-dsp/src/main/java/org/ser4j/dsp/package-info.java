/**
 * Signal processing on {@code float[]}, with librosa 0.11's names, defaults and values. This
 * package holds what all parts share: {@link org.ser4j.dsp.Matrix}. Each family of features has a
 * package of its own. Nothing here knows of emotions, models or files other than audio.
 */
@NullMarked
package org.ser4j.dsp;

import org.jspecify.annotations.NullMarked;
