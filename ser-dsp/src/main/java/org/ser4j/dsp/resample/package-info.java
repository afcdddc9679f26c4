/** Changing the sample rate. */
package org.ser4j.dsp.resample;
