/** Levels: decibels, and where in a signal somebody speaks, judged by level alone. */
package org.ser4j.dsp.level;
