package org.ser4j.models.train;

import java.util.List;
import org.ser4j.models.corpus.Utterance;

/**
 * A recording and the unscaled tensors of its windows, at least one; shared, not to be changed.
 *
 * @param utterance the recording
 * @param windows in the order of time
 */
record ClipFeatures(Utterance utterance, List<float[]> windows) {}
