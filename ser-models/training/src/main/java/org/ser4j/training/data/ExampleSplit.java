package org.ser4j.training.data;

import java.util.List;
import java.util.SortedSet;
import org.ser4j.training.split.Example;
import org.ser4j.training.split.Partition;
import org.ser4j.training.split.Split;

/**
 * The usable rows of one training.
 *
 * @param training what weights are learned from
 * @param validation what choices are made on; may be empty
 * @param byRow whether every row is judged for itself
 * @param testSpeakers who is tested on afterwards; may be empty
 */
public record ExampleSplit(
    List<Example> training,
    List<Example> validation,
    boolean byRow,
    SortedSet<String> testSpeakers) {

  /** Of a split, copies in training only. */
  public static ExampleSplit of(Split split, CorpusFeatures features, int copies) {
    return new ExampleSplit(
        features.plan(copies).all(split.training()),
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
