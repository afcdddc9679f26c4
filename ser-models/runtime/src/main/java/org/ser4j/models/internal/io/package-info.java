/** Files and threads: one float-array format, one atomic write, one hash, one kind of pool. */
package org.ser4j.models.internal.io;
