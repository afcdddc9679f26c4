package org.ser4j.models.train;

import org.ser4j.models.evaluate.Evaluation;
import org.ser4j.models.layer.Weights;

/** Keeps the weights that the bundle will hold, and says when to give up. */
final class BestWeights {
  private final EarlyStopping rule;
  private Weights weights;
  private int epoch;
  private double best = Double.NEGATIVE_INFINITY;
  private int withoutBetter;

  BestWeights(EarlyStopping rule) {
    this.rule = rule;
  }

  /** Takes a validated epoch into account; the weights are not copied. */
  void offer(int offeredEpoch, Weights offered, Evaluation evaluation) {
    double score =
        switch (rule.monitor()) {
          case NONE -> offeredEpoch;
          case VALIDATION_UAR -> evaluation.uar();
          case VALIDATION_LOSS -> -evaluation.negativeLogLikelihood();
        };
    if (score > best) {
      best = score;
      epoch = offeredEpoch;
      weights = offered;
      withoutBetter = 0;
    } else {
      withoutBetter++;
    }
  }

  boolean giveUp() {
    return withoutBetter >= rule.patience();
  }

  int epoch() {
    return epoch;
  }

  Weights weights() {
    return weights;
  }
}
