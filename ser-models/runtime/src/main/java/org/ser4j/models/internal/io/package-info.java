/** Files and threads: one float-array format, one atomic write, one hash, one kind of pool. */
@NullMarked
package org.ser4j.models.internal.io;

import org.jspecify.annotations.NullMarked;
