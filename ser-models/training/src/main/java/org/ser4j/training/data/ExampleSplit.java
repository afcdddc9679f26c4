package org.ser4j.training.data;

import java.util.List;
import java.util.SortedSet;
import org.ser4j.training.split.Example;
import org.ser4j.training.split.Partition;
import org.ser4j.training.split.Split;

/**
 * The usable examples of one training.
 *
 * @param validation may be empty
 * @param perExample whether every example is evaluated alone
 * @param testSpeakers speakers that are evaluated afterwards; may be empty
 */
public record ExampleSplit(
    List<Example> training,
    List<Example> validation,
    boolean perExample,
    SortedSet<String> testSpeakers) {

  /** Of a split, with augmented versions in training only. */
  public static ExampleSplit of(Split split, CorpusFeatures features, int versions) {
    return new ExampleSplit(
        features.plan(versions).all(split.training()),
        features.plan(1).all(split.validation()),
        false,
        Split.speakers(split.test()));
  }

  public static ExampleSplit of(Partition partition) {
    return new ExampleSplit(
        partition.training(),
        partition.validation(),
        partition.perExample(),
        Partition.speakers(partition.test()));
  }
}
