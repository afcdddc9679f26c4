/**
 * From samples to tensors, the same way in training and recognition: resampling, speech activity,
 * preprocessing steps, windows, features, scaling, projection. Front ends are data; the signal
 * processing is in ser-dsp.
 */
@NullMarked
package org.ser4j.models.frontend;

import org.jspecify.annotations.NullMarked;
