/**
 * Training a model, whatever the engine. Belongs here: the recipe as data, batches, schedules,
 * averaging, stopping, cross-validation, and the facade that turns a corpus into a bundle. Does not
 * belong here: gradients, which are an engine's, and the single steps on a tensor ({@code
 * augment}).
 */
package org.ser4j.models.train;
