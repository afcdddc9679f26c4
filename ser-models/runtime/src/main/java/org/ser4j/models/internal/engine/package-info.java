/** What engines of this project share, in this module and others; not for applications. */
@NullMarked
package org.ser4j.models.internal.engine;

import org.jspecify.annotations.NullMarked;
