/**
 * Features of audio files by name, written as NumPy arrays or as a table. Belongs here: which name
 * means which computation, and the file formats. Does not belong here: the computations themselves
 * (ser-dsp), or options and messages (the command line).
 */
package org.ser4j.cli.features;
