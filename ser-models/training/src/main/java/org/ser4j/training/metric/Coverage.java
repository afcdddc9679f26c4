package org.ser4j.training.metric;

/**
 * What is left when a classifier may abstain.
 *
 * @param abstainBelow the confidence below which no answer is given
 * @param coverage share of rows answered, in [0, 1]; NaN without rows
 * @param accuracy share of the answers that are right, in [0, 1]; NaN when nothing was answered
 */
public record Coverage(double abstainBelow, double coverage, double accuracy) {}
