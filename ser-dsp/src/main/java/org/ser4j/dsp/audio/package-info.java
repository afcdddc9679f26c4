/**
 * Audio files in and out: WAV by an own reader that loads none of java.desktop's classes, every
 * other format by what javax.sound finds on the class path (FLAC: {@code org.jflac:jflac-codec}).
 */
package org.ser4j.dsp.audio;
