package org.ser4j.training.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ser4j.training.corpus.Sex;
import org.ser4j.training.corpus.Utterance;

/**
 * How many recordings have something in common, such as a label or a speaker.
 *
 * @param name what they have in common
 * @param female of women
 * @param male of men
 * @param unknown of speakers whose sex the corpus does not tell
 */
public record RecordingCount(String name, int female, int male, int unknown) {
  /**
   * All of them.
   *
   * @return the sum
   */
  public int total() {
    return female + male + unknown;
  }

  /**
   * The recordings of one sex.
   *
   * @param sex which
   * @return how many
   */
  public int of(Sex sex) {
    return switch (sex) {
      case FEMALE -> female;
      case MALE -> male;
      case UNKNOWN -> unknown;
    };
  }

  static RecordingCount of(String name, List<Utterance> utterances) {
    List<Integer> counts = new ArrayList<>();
    for (Sex sex : Arrays.asList(Sex.FEMALE, Sex.MALE, Sex.UNKNOWN)) {
      counts.add((int) utterances.stream().filter(u -> u.sex() == sex).count());
    }
    return new RecordingCount(name, counts.get(0), counts.get(1), counts.get(2));
  }
}
