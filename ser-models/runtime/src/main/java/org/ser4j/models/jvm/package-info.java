/**
 * The engine in plain Java: infers every layer, on the CPU, without native code. Belongs here: how
 * a layer tree becomes a list of steps over float arrays, and the loops of those steps. Does not
 * belong here: what a layer means, shapes and names, which {@code layer} defines.
 *
 * <p>A tensor is held as rows, one {@code float[]} for each place along its first axis (a vector is
 * one row). HotSpot vectorises a loop only when all arrays in it are read and written at the same
 * index, so what a step multiplies is first copied into rows of its own, and then added up row by
 * row in {@link org.ser4j.models.jvm.Products}, where all the time goes.
 */
@NullMarked
package org.ser4j.models.jvm;

import org.jspecify.annotations.NullMarked;
