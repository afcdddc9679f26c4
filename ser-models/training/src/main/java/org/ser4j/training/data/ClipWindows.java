package org.ser4j.training.data;

import java.util.List;
import org.ser4j.training.corpus.Utterance;

/**
 * What is evaluated as one: the logits of its windows are averaged. The arrays are shared and must
 * not be changed.
 *
 * @param windows unscaled tensors in the order of time, at least one
 */
public record ClipWindows(Utterance utterance, List<float[]> windows) {}
