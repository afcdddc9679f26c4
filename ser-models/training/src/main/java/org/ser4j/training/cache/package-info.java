/**
 * Tensors of recordings, kept on disk from one run to the next: how an entry is found, its file,
 * and what happens if a file is damaged or cannot be written. What is computed, and the settings
 * that determine it, are supplied by the caller.
 */
@NullMarked
package org.ser4j.training.cache;

import org.jspecify.annotations.NullMarked;
