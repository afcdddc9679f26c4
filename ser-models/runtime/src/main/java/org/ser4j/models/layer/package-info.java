/**
 * The one description of a network: a tree of layers as plain data, shape inference and parameter
 * names over it, and the arrays of its weights. Belongs here: what a layer is. Does not belong
 * here: how an engine computes it.
 *
 * <p>Tensors are channels first and row-major: a picture is {@code [channels][features][frames]}, a
 * sequence {@code [features][frames]}, a vector {@code [features]}; the batch axis is implied.
 */
package org.ser4j.models.layer;
