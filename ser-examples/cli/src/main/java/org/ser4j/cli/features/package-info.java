/**
 * Writes the features of audio files as NumPy arrays or as a table: reading clips, the cache and
 * the file formats. The features are in {@link org.ser4j.dsp.feature.FeatureCatalog}.
 */
package org.ser4j.cli.features;
