package org.ser4j.training.split;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.ser4j.training.corpus.CorpusException;
import org.ser4j.training.corpus.Utterance;

/**
 * Rows in three parts as some protocol divides them. Unlike a {@link Split} it may have the same
 * speaker on two sides; but then it knows, and says so.
 *
 * @param protocol what divided them, with its numbers, such as {@code random rows, 25 % test, seed
 *     42}
 * @param training what weights are learned from
 * @param validation what choices are made on; may be empty
 * @param test what is kept back; may be empty if validation is not: then the validation rows are
 *     judged, which choices were made on
 * @param byRow whether every row is judged for itself, and not a recording by the mean of its
 *     pieces
 */
public record Partition(
    String protocol, List<Row> training, List<Row> validation, List<Row> test, boolean byRow) {
  /**
   * Copies the lists and checks them.
   *
   * @throws CorpusException if there is nothing to learn from or nothing to judge
   * @throws IllegalArgumentException if a row is in two parts
   */
  public Partition {
    Objects.requireNonNull(protocol, "protocol");
    training = List.copyOf(training);
    validation = List.copyOf(validation);
    test = List.copyOf(test);
    if (training.isEmpty() || validation.isEmpty() && test.isEmpty()) {
      throw new CorpusException(
          protocol
              + " leaves nothing to "
              + (training.isEmpty() ? "learn from" : "judge")
              + ": "
              + training.size()
              + " training, "
              + validation.size()
              + " validation and "
              + test.size()
              + " test rows; take more recordings or other shares");
    }
    Set<Row> learned = new HashSet<>(training);
    Set<Row> chosenOn = new HashSet<>(validation);
    if (!Collections.disjoint(learned, chosenOn)
        || !Collections.disjoint(learned, test)
        || !Collections.disjoint(chosenOn, test)) {
      throw new IllegalArgumentException(protocol + " has a row in two parts");
    }
  }

  /**
   * Rows that are judged by recording.
   *
   * @param protocol what divided them
   * @param training what weights are learned from
   * @param validation what choices are made on; may be empty
   * @param test what is kept back; may be empty if validation is not
   * @throws CorpusException if there is nothing to learn from or nothing to judge
   * @throws IllegalArgumentException if a row is in two parts
   */
  public Partition(String protocol, List<Row> training, List<Row> validation, List<Row> test) {
    this(protocol, training, validation, test, false);
  }

  /**
   * What scores come from.
   *
   * @return the test rows; without any, the validation rows
   */
  public List<Row> judged() {
    return test.isEmpty() ? validation : test;
  }

  /**
   * What the test rows (without any, the validation rows) have in common with those that were
   * learned and chosen from; worked out from the rows.
   *
   * @return what is on both sides
   */
  public Leakage leakage() {
    if (test.isEmpty()) {
      return Leakage.between(training, validation);
    }
    List<Row> learned = new ArrayList<>(training);
    learned.addAll(validation);
    return Leakage.between(learned, test);
  }

  /**
   * Whether scores on the judged rows may be too good.
   *
   * @return true if the two sides have anything in common, or there are no test rows, so that
   *     choices may have been made on those that are judged
   */
  public boolean leaky() {
    return test.isEmpty() || leakage().leaky();
  }

  /**
   * One line for a report: the protocol, the sizes, and whether it is leaky and why.
   *
   * @return without a line feed
   */
  public String describe() {
    return protocol
        + ": "
        + training.size()
        + " training, "
        + validation.size()
        + " validation, "
        + test.size()
        + " test rows; "
        + reasons();
  }

  private String reasons() {
    Leakage leakage = leakage();
    if (!test.isEmpty()) {
      return leakage.toString();
    }
    return (leakage.leaky() ? leakage + "; " : "leaky: ")
        + "the validation rows are judged, on which choices may be made";
  }

  /**
   * The recordings of one part.
   *
   * @param part {@link #training}, {@link #validation} or {@link #test}
   * @return each once, in order
   */
  public static List<Utterance> utterances(List<Row> part) {
    return part.stream().map(Row::utterance).distinct().toList();
  }

  /**
   * Checks, before any long work, that a classifier can be learned from this.
   *
   * @param labels the classes that are to be told
   * @throws CorpusException if there are fewer than two classes, or one of them has no training row
   */
  public void requireTrainable(List<String> labels) {
    Split.requireTrainable(utterances(training), labels);
  }

  /**
   * The same recordings as a split, which no speaker may cross.
   *
   * @return the split
   * @throws CorpusException if a speaker is on two sides
   */
  public Split toSplit() {
    return new Split(utterances(training), utterances(validation), utterances(test));
  }
}
