package org.ser4j.training.report;

import java.util.List;
import java.util.SortedSet;
import org.ser4j.training.corpus.SpeakerOrder;

/**
 * What a training is about to do.
 *
 * @param architecture name of the network
 * @param parameters number of learned values
 * @param labels the classes, in the model's order
 * @param trainingClips recordings trained on
 * @param trainingRows windows cut from them
 * @param trainingSpeakers who is trained on
 * @param validationSpeakers who is validated on
 * @param testSpeakers who is tested on; of a leaky protocol, some are trained on too. Empty if
 *     nobody is, or if a protocol judges what it validates on
 * @param epochs how many at most
 * @param steps of one epoch
 */
public record TrainingPlan(
    String architecture,
    long parameters,
    List<String> labels,
    int trainingClips,
    int trainingRows,
    SortedSet<String> trainingSpeakers,
    SortedSet<String> validationSpeakers,
    SortedSet<String> testSpeakers,
    int epochs,
    int steps) {
  /** Copies the lists. */
  public TrainingPlan {
    labels = List.copyOf(labels);
    trainingSpeakers = SpeakerOrder.sorted(trainingSpeakers);
    validationSpeakers = SpeakerOrder.sorted(validationSpeakers);
    testSpeakers = SpeakerOrder.sorted(testSpeakers);
  }
}
