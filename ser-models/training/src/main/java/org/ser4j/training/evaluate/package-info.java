/**
 * Evaluation: a trained model on recordings, and a configuration by cross-validation under any
 * protocol of {@link org.ser4j.training.split}.
 */
package org.ser4j.training.evaluate;
