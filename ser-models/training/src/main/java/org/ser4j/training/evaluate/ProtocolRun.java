package org.ser4j.training.evaluate;

import java.util.List;
import org.ser4j.models.bundle.Bundle;
import org.ser4j.training.metric.Evaluation;
import org.ser4j.training.report.EpochReport;
import org.ser4j.training.split.Partition;

/**
 * One training under a protocol, and what it scores.
 *
 * @param partition who was learned from and judged; its {@link Partition#describe} belongs beside
 *     every number
 * @param seed of this run
 * @param evaluation of the judged rows; ECE and coverage are those of the bundle's temperature
 * @param history one report an epoch
 * @param epoch that the weights are from
 * @param bundle the model, whose card says how it was judged
 */
public record ProtocolRun(
    Partition partition,
    long seed,
    Evaluation evaluation,
    List<EpochReport> history,
    int epoch,
    Bundle bundle) {
  /** Copies the list. */
  public ProtocolRun {
    history = List.copyOf(history);
  }
}
