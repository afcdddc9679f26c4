package org.ser4j.training.evaluate;

import java.util.List;
import java.util.Optional;
import org.ser4j.models.bundle.Bundle;
import org.ser4j.training.metric.Evaluation;
import org.ser4j.training.report.EpochReport;
import org.ser4j.training.split.Partition;

/**
 * One training of a cross-validation.
 *
 * @param fold number of the partition, from 1
 * @param seed that it was trained with
 * @param partition the training, validation and test examples; its {@link Partition#describe}
 *     belongs beside every number
 * @param evaluation scores of the {@link Partition#evaluated} examples, calibrated with the
 *     temperature of the bundle
 * @param validation scores of the validation examples; empty if there are none
 * @param history one report per epoch
 * @param epoch whose weights were kept, from 1
 * @param bundle the model, with a card that names the protocol and the scores
 */
public record CrossValidationRun(
    int fold,
    long seed,
    Partition partition,
    Evaluation evaluation,
    Optional<Evaluation> validation,
    List<EpochReport> history,
    int epoch,
    Bundle bundle) {

  /** Copies the list. */
  public CrossValidationRun {
    history = List.copyOf(history);
  }

  CrossValidationRun withBundle(Bundle other) {
    return new CrossValidationRun(
        fold, seed, partition, evaluation, validation, history, epoch, other);
  }
}
