/**
 * Evaluation: a trained model on recordings, and a configuration by cross-validation under any
 * protocol of {@link org.ser4j.training.split}.
 */
@NullMarked
package org.ser4j.training.evaluate;

import org.jspecify.annotations.NullMarked;
