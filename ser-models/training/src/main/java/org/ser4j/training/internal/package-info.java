/** Helpers of this library's own modules, which may change at any time. */
@NullMarked
package org.ser4j.training.internal;

import org.jspecify.annotations.NullMarked;
