/**
 * One training on given features, the same for every engine: steps, schedule, averaging,
 * validation, stopping, checkpoints.
 */
@NullMarked
package org.ser4j.training.loop;

import org.jspecify.annotations.NullMarked;
