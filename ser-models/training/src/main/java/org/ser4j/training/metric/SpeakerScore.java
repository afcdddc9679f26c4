package org.ser4j.training.metric;

/**
 * How well one speaker was told.
 *
 * @param speaker who
 * @param n number of recordings judged
 * @param uar unweighted average recall over the classes that this speaker has, in [0, 1]
 * @param accuracy share of recordings that are right, in [0, 1]
 */
public record SpeakerScore(String speaker, int n, double uar, double accuracy) {}
