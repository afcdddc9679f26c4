/**
 * Networks as trees of layers: plain data with shape inference, parameter names and weights.
 * Engines compile and compute them.
 *
 * <p>Tensors are channels first and row-major: an image is {@code [channels][features][frames]}, a
 * sequence {@code [features][frames]}, a vector {@code [features]}; the batch axis is implied.
 */
@NullMarked
package org.ser4j.models.layer;

import org.jspecify.annotations.NullMarked;
