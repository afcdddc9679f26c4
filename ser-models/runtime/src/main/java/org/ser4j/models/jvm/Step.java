package org.ser4j.models.jvm;

/**
 * One thing that a network does to the buffers. Immutable, so that any number of threads can run
 * it, each on a workspace of its own.
 */
interface Step {
  /** Reads and writes the workspace's buffers. */
  void run(Workspace workspace);
}
