package org.ser4j.training.data;

import java.util.List;
import org.ser4j.training.corpus.Utterance;

/**
 * What is judged at once: unscaled tensors, at least one, whose logits are averaged; shared, not to
 * be changed.
 *
 * @param utterance the recording that they are of
 * @param windows in the order of time
 */
public record ClipWindows(Utterance utterance, List<float[]> windows) {}
