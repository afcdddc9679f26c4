package org.ser4j.training.report;

import java.util.List;
import java.util.SortedSet;
import org.ser4j.training.internal.SpeakerOrder;

/**
 * What a training is about to do.
 *
 * @param architecture name of the network
 * @param parameters number of learned values
 * @param labels the classes, in the model's order
 * @param trainingClips number of recordings
 * @param trainingExamples number of examples
 * @param testSpeakers in a leaky protocol, some are also training speakers; empty without a test
 *     part
 * @param epochs the largest number of epochs
 * @param steps number of steps of one epoch
 */
public record TrainingPlan(
    String architecture,
    long parameters,
    List<String> labels,
    int trainingClips,
    int trainingExamples,
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
