/**
 * From recordings to batches: features, augmented versions, examples, batches, and the seeds of all
 * random numbers.
 */
package org.ser4j.training.data;
