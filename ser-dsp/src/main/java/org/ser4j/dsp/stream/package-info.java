/**
 * Frame features of signals that come chunk by chunk, from a microphone or a call. Belongs here:
 * what gives the frames of the whole-signal call, bit for bit, in constant memory. Does not belong
 * here: features that have to know the whole signal, as a maximum or a tuning.
 */
@NullMarked
package org.ser4j.dsp.stream;

import org.jspecify.annotations.NullMarked;
