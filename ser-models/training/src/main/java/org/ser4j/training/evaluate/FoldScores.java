package org.ser4j.training.evaluate;

import java.util.List;
import org.ser4j.models.bundle.Calibration;
import org.ser4j.training.data.CorpusFeatures;
import org.ser4j.training.loop.TrainingRun;
import org.ser4j.training.metric.Evaluation;
import org.ser4j.training.metric.ScoredClip;
import org.ser4j.training.split.Split;

/** One training of a cross-validation with its test clips judged, but not calibrated yet. */
record FoldScores(
    int fold,
    long seed,
    Split split,
    TrainingRun.Trained trained,
    List<ScoredClip> scored,
    CorpusFeatures features) {

  /** The temperature for the test clips of several folds together. */
  static Calibration fit(List<FoldScores> folds, List<String> labels) {
    return ScoredClip.calibrate(
        folds.stream().flatMap(fold -> fold.scored().stream()).toList(), labels);
  }

  FoldRun toFoldRun(List<String> labels, Calibration calibration) {
    CorpusFeatures test = features.of(split.test());
    return new FoldRun(
        fold,
        seed,
        Split.speakers(split.test()),
        Split.speakers(split.validation()),
        calibration.temperature(),
        trained.validation(labels, features.of(split.validation())),
        Evaluation.of(labels, calibration, scored, test.withoutSpeech(), test.unreadable()));
  }
}
