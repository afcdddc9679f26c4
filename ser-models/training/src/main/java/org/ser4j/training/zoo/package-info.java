/**
 * Named networks, as layer trees for any input shape and number of classes, and what is known of
 * each. Belongs here: a tree that users ask for by name. Does not belong here: weights, training
 * settings, front ends.
 *
 * <p>One class holds one notebook's networks. They are Keras' layer for layer, and have its
 * parameter counts; but a tensor is channels first here, so that what a flatten layer hands to a
 * dense one stands in another order.
 */
package org.ser4j.training.zoo;
