/**
 * Sets of features as data, and what computes them over one shared transform. Belongs here: which
 * features make a set, their parameters, order and arrangement. Does not belong here: how a single
 * feature is computed (its own package), or what a set is used for.
 */
@NullMarked
package org.ser4j.dsp.feature;

import org.jspecify.annotations.NullMarked;
