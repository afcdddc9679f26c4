/**
 * Pictures as images: of sound (waveform, spectrogram, mel bands, chroma), of a corpus (counts,
 * durations), and of how a training went (learning curves, confusion matrix). Belongs here:
 * drawing. Does not belong here: what is drawn (ser-dsp and ser-models compute it), or options and
 * messages (the command line).
 */
package org.ser4j.cli.plot;
