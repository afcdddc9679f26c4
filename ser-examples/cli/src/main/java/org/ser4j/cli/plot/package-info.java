/**
 * Plots as images: of signals (waveform, spectrogram, mel bands, chroma), of a corpus (counts,
 * durations) and of a training (learning curves, confusion matrix). Belongs here: drawing. Does not
 * belong here: computing what is drawn (ser-dsp, ser-training), options and messages.
 */
package org.ser4j.cli.plot;
