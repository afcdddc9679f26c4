/**
 * Changes to a training example that leave its emotion as it is. Belongs here: what is done to one
 * unscaled tensor in decibels, {@code [bands][frames]}, and how several follow each other. Does not
 * belong here: batches and targets (mix-up is {@code train}'s), or anything done at recognition.
 */
package org.ser4j.training.augment;
