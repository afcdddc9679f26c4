/**
 * Principal components and linear discriminants, with scikit-learn's values. The fitted map itself
 * is a {@link org.ser4j.models.frontend.Projection}, which a bundle holds.
 */
@NullMarked
package org.ser4j.training.decomposition;

import org.jspecify.annotations.NullMarked;
