/**
 * Named networks, as layer trees for any input shape and number of classes. Belongs here: a tree
 * that users ask for by name. Does not belong here: weights, training settings, front ends.
 */
package org.ser4j.models.zoo;
