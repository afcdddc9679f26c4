package org.ser4j.training.evaluate;

import java.util.List;
import org.ser4j.models.bundle.Calibration;
import org.ser4j.training.loop.TrainingRun;
import org.ser4j.training.metric.ScoredClip;
import org.ser4j.training.split.Partition;

/**
 * A trained run with its evaluated clips, before calibration.
 *
 * @param fold number of the partition, from 1
 */
record ScoredRun(
    int fold,
    long seed,
    Partition partition,
    TrainingRun.Trained trained,
    List<ScoredClip> scored) {

  /** A temperature fitted on the evaluated clips themselves would flatter their calibration. */
  Calibration ownCalibration() {
    return partition.test().isEmpty() ? Calibration.NONE : trained.calibration();
  }
}
