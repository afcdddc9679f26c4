/**
 * Fewer values from many: linear maps of scaled vectors, fitted on training rows. Belongs here: how
 * a map is fitted, and what to fit as data. Does not belong here: the map itself, which a bundle
 * carries ({@link org.ser4j.models.frontend.Projection}), and anything that is not linear.
 */
@NullMarked
package org.ser4j.training.decomposition;

import org.jspecify.annotations.NullMarked;
