/** Checks, and the filter design, that several packages share. Not exported: no user needs them. */
package org.ser4j.dsp.internal;
