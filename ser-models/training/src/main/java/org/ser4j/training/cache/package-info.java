/**
 * Tensors of recordings, kept on disk from one run to the next. Belongs here: what an entry is
 * found by, its file format, and what happens when a file is damaged or cannot be written. Does not
 * belong here: what is computed, or the settings that it hangs on, which whoever computes writes
 * down.
 */
package org.ser4j.training.cache;
