package org.ser4j.training.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.ser4j.training.corpus.Utterance;

/**
 * How many rows are made of a recording.
 *
 * @param pieces number of pieces that a recording is cut into; 0 for one that cannot be used, which
 *     then has no rows
 * @param copies number of versions of each piece, the recorded one included, 1 or more
 */
public record RowPlan(ToIntFunction<Utterance> pieces, int copies) {
  /** One row a recording. */
  public static final RowPlan CLIPS = new RowPlan(utterance -> 1, 1);

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if copies is under 1
   */
  public RowPlan {
    Objects.requireNonNull(pieces, "pieces");
    if (copies < 1) {
      throw new IllegalArgumentException("copies must be 1 or more, not " + copies);
    }
  }

  /**
   * Whole recordings with augmented copies.
   *
   * @param copies number of versions, the recorded one included, 1 or more
   * @return the plan
   */
  public static RowPlan copies(int copies) {
    return new RowPlan(utterance -> 1, copies);
  }

  /**
   * Every row of some recordings: what may be learned from.
   *
   * @param utterances the recordings
   * @return in their order, and for each in the order of its pieces
   */
  public List<Row> all(List<Utterance> utterances) {
    return rows(utterances, copies);
  }

  /** The rows without augmentation: what may be judged. */
  List<Row> recorded(List<Utterance> utterances) {
    return rows(utterances, 1);
  }

  private List<Row> rows(List<Utterance> utterances, int versions) {
    List<Row> rows = new ArrayList<>();
    for (Utterance utterance : utterances) {
      int count = pieces.applyAsInt(utterance);
      for (int piece = 0; piece < count; piece++) {
        for (int copy = 0; copy < versions; copy++) {
          rows.add(new Row(utterance, piece, copy));
        }
      }
    }
    return rows;
  }
}
