/**
 * What the engines of this module share: checks of batches, what is closed and when, what DJL is
 * told before it starts. Public only because the engines are packages of their own; not for users.
 * Does not belong here: anything that only one engine needs.
 */
@NullMarked
package org.ser4j.backend.djl.internal;

import org.jspecify.annotations.NullMarked;
