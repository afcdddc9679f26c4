/**
 * The one way from samples to a tensor, for training and inference alike: resampling, speech
 * activity, windows, features, scaling, projection. Belongs here: front ends as data, and the
 * pipeline that computes them. Does not belong here: what is done to the samples before ({@code
 * sound}), fitting a projection ({@code reduce}), the signal processing itself (ser-dsp), or
 * anything random that only training does.
 */
package org.ser4j.models.frontend;
