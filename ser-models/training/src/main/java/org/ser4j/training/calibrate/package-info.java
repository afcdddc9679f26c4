/**
 * Makes a classifier's confidence mean what it says. Belongs here: fitting and applying a
 * calibration on logits. Does not belong here: where the logits come from.
 */
package org.ser4j.training.calibrate;
