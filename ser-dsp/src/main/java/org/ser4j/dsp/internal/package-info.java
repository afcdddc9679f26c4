/** Checks, and the filter design, that several packages share. Not exported: no user needs them. */
@NullMarked
package org.ser4j.dsp.internal;

import org.jspecify.annotations.NullMarked;
