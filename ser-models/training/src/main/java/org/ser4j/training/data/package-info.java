/**
 * From recordings to batches: features, augmented versions, examples, batches, and the seeds of all
 * random numbers.
 */
@NullMarked
package org.ser4j.training.data;

import org.jspecify.annotations.NullMarked;
