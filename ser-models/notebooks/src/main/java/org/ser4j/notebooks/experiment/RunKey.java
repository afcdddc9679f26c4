package org.ser4j.notebooks.experiment;

/**
 * Identifies one training of an experiment.
 *
 * @param fold the speaker fold that is tested on, from 1; 0 under the notebook's protocol
 * @param split seed of the notebook's random split; 0 for a fold
 * @param seed of the training
 */
public record RunKey(int fold, long split, long seed) {
  /** For file names, such as {@code notebook-split42-seed0} or {@code fold1-seed0}. */
  public String name() {
    return (fold == 0 ? "notebook-split" + split : "fold" + fold) + "-seed" + seed;
  }
}
