/**
 * Dividing a corpus into training, validation and test: protocols, speaker folds, and how leaky a
 * division is.
 */
@NullMarked
package org.ser4j.training.split;

import org.jspecify.annotations.NullMarked;
