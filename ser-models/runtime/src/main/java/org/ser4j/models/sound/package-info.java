/**
 * What is done to the samples of a recording before a front end sees them, as data: {@link
 * org.ser4j.models.sound.Preparation}, always the same and part of a bundle, and {@link
 * org.ser4j.models.sound.Distortion}, drawn by chance and for training only; the notebooks' own by
 * name. Belongs here: the settings, their JSON, and how several follow each other. Does not belong
 * here: the signal processing ({@code org.ser4j.dsp}), or changes to a spectrogram ({@code
 * augment}).
 */
package org.ser4j.models.sound;
