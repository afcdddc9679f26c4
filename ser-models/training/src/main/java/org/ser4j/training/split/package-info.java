/**
 * Dividing a corpus into training, validation and test: protocols, speaker folds, and how leaky a
 * division is.
 */
package org.ser4j.training.split;
