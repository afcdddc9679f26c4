/** Levels: decibels, and where in a signal somebody speaks, judged by level alone. */
@NullMarked
package org.ser4j.dsp.level;

import org.jspecify.annotations.NullMarked;
