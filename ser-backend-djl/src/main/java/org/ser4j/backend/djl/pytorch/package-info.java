/**
 * The engine {@code pytorch}: layer trees compiled to array operations of DJL's PyTorch engine, for
 * inference and for training. Belongs here: how PyTorch computes a layer, a step and an update, and
 * how its native library is found. Does not belong here: what a layer is, any architecture, or
 * training's loop, schedule and stopping.
 *
 * <p>Nothing here opens a network connection, and DJL is told not to.
 */
@NullMarked
package org.ser4j.backend.djl.pytorch;

import org.jspecify.annotations.NullMarked;
