/**
 * The engine {@code tensorflow}: layer trees compiled to TensorFlow graphs. Inference goes through
 * a SavedModel that DJL's TensorFlow engine loads; training, which that engine does not do, through
 * the graph API that it brings along. Belongs here: how TensorFlow computes a layer, a step and an
 * update, and how its native library is found. Does not belong here: what a layer is, any
 * architecture, or training's loop, schedule and stopping.
 *
 * <p>Nothing here opens a network connection, and DJL is told not to. {@link
 * org.ser4j.backend.djl.tensorflow.TensorFlowEngine} links nothing of TensorFlow before it is asked
 * to compute, since its jars are optional.
 */
@NullMarked
package org.ser4j.backend.djl.tensorflow;

import org.jspecify.annotations.NullMarked;
