/** Trains a model on a corpus. {@link org.ser4j.training.ModelTrainer} is the entry point. */
@NullMarked
package org.ser4j.training;

import org.jspecify.annotations.NullMarked;
