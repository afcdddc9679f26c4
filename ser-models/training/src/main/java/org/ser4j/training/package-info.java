/** Trains a model on a corpus. {@link org.ser4j.training.ModelTrainer} is the entry point. */
package org.ser4j.training;
