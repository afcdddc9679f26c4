/**
 * Scores of a classifier: confusion matrix, recall, F1, calibration error, coverage, and their mean
 * and standard deviation over runs. The formulas are scikit-learn's.
 */
@NullMarked
package org.ser4j.training.metric;

import org.jspecify.annotations.NullMarked;
