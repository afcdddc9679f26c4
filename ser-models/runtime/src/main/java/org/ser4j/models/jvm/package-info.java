/**
 * The engine in plain Java: infers every layer on the CPU, without native code. {@code Compiler}
 * turns a layer tree into steps over float arrays; the other classes are those steps. What a layer
 * means is defined in {@code org.ser4j.models.layer}.
 *
 * <p>A tensor is a list of rows, one {@code float[]} for each index of its first axis (a vector is
 * one row). HotSpot vectorises a loop only if all its arrays use the same index, so the operands of
 * a product are first copied to rows of their own, and then added row by row in {@link
 * org.ser4j.models.jvm.Products}.
 */
@NullMarked
package org.ser4j.models.jvm;

import org.jspecify.annotations.NullMarked;
