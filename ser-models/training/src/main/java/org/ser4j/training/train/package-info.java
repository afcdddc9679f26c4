/**
 * Training a model, whatever the engine. Belongs here: the recipe as data, batches, schedules,
 * averaging, stopping, cross-validation and other protocols' trainings, model cards, and the facade
 * that turns a corpus into a bundle. Does not belong here: gradients, which are an engine's, the
 * single steps on samples ({@code sound}) or on a tensor ({@code augment}), and who is trained on
 * ({@code split}).
 */
package org.ser4j.training.train;
