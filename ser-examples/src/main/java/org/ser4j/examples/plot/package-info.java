/**
 * Pictures of sound: waveform, spectrogram, mel bands and chroma with axes, as images. Belongs
 * here: drawing. Does not belong here: what is drawn (ser-dsp computes it), or options and messages
 * (the command line).
 */
package org.ser4j.examples.plot;
