package org.ser4j.notebooks.experiment;

/**
 * Which of an experiment's trainings.
 *
 * @param fold of speakers, from 1; 0 where the notebook's protocol is followed
 * @param draw seed that the rows are drawn with under the notebook's protocol; 0 for a fold
 * @param seed of the training
 */
public record RunKey(int fold, long draw, long seed) {
  /**
   * For files.
   *
   * @return such as {@code notebook-draw42-seed0} or {@code fold1-seed0}
   */
  public String name() {
    return (fold == 0 ? "notebook-draw" + draw : "fold" + fold) + "-seed" + seed;
  }
}
