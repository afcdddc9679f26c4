/**
 * The feature catalogue: features and sets of features by name, and their computation over one
 * shared transform. {@link org.ser4j.dsp.feature.FeatureCatalog} is for tables and analysis, {@link
 * org.ser4j.dsp.feature.FeatureSets} for the front ends of models. How a single feature is computed
 * is in its own package.
 */
@NullMarked
package org.ser4j.dsp.feature;

import org.jspecify.annotations.NullMarked;
