/**
 * The recogniser that an application sees: clips in, results out, and the few errors that can come
 * between. Belongs here: what a user of a ready model needs. Does not belong here: signal
 * processing, models, training, engines.
 */
@NullMarked
package org.ser4j.api;

import org.jspecify.annotations.NullMarked;
