/**
 * One training on given features, the same for every engine: steps, schedule, averaging,
 * validation, stopping, checkpoints.
 */
package org.ser4j.training.loop;
