/**
 * Audio files in and out: WAV and FLAC by own readers that load none of java.desktop's classes,
 * every other format by what javax.sound finds on the class path.
 */
@NullMarked
package org.ser4j.dsp.audio;

import org.jspecify.annotations.NullMarked;
