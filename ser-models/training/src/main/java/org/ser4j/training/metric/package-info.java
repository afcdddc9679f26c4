/**
 * Numbers that say how good a classifier is, from plain arrays. Belongs here: confusion matrix,
 * recalls, F1, calibration error, coverage, spread over runs. Does not belong here: anything that
 * knows of models, audio or corpora.
 */
package org.ser4j.training.metric;
