package org.ser4j.training.evaluate;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ser4j.models.bundle.Calibration;
import org.ser4j.training.corpus.Corpus;
import org.ser4j.training.corpus.Utterance;
import org.ser4j.training.data.CorpusFeatures;
import org.ser4j.training.loop.TrainingRun;
import org.ser4j.training.metric.Evaluation;
import org.ser4j.training.metric.ScoredClip;
import org.ser4j.training.split.Example;
import org.ser4j.training.split.Partition;
import org.ser4j.training.split.Protocol;

/**
 * What the runs of a cross-validation have in common.
 *
 * @param planned the partitions before it was known which recordings are usable
 * @param labels the classes to be learned
 * @param features of all recordings that are in a partition
 */
record EvaluationPlan(
    Protocol protocol, List<Partition> planned, List<String> labels, CorpusFeatures features) {

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

  /** The recordings that are in a partition: a protocol may leave some out. */
  static List<Utterance> utterances(Corpus corpus, List<Partition> planned) {
    Set<Utterance> used =
        examples(planned).map(Example::utterance).collect(Collectors.toUnmodifiableSet());
    return corpus.utterances().stream().filter(used::contains).toList();
  }

  /** Their labels: a protocol may leave some out, such as those that only a test corpus has. */
  static List<String> labels(Corpus corpus, List<Partition> planned) {
    Set<String> used =
        examples(planned).map(e -> e.utterance().label()).collect(Collectors.toUnmodifiableSet());
    return corpus.labels().stream().filter(used::contains).toList();
  }

  private static Stream<Example> examples(List<Partition> partitions) {
    return partitions.stream()
        .flatMap(p -> Stream.of(p.training(), p.validation(), p.test()))
        .flatMap(List::stream);
  }

  /**
   * The calibration of a run. Without a validation part, it is fitted on the other folds of the
   * same seed, if all test speakers are unseen by their models.
   */
  Calibration calibration(ScoredRun run, List<ScoredRun> all) {
    if (!run.partition().validation().isEmpty() || !protocol.speakerIndependent()) {
      return run.ownCalibration();
    }
    List<ScoredRun> others =
        all.stream().filter(o -> o.seed() == run.seed() && o.fold() != run.fold()).toList();
    return others.isEmpty() ? run.ownCalibration() : fit(others);
  }

  /** A calibration for the evaluated clips of several runs together. */
  Calibration fit(List<ScoredRun> runs) {
    return ScoredClip.calibrate(
        runs.stream().flatMap(run -> run.scored().stream()).toList(), labels);
  }

  Evaluation evaluate(ScoredRun run, Calibration calibration) {
    CorpusFeatures part = features(run, planned.get(run.fold() - 1).evaluated());
    return Evaluation.of(
        labels, calibration, run.scored(), part.withoutSpeech(), part.unreadable());
  }

  Optional<Evaluation> validation(ScoredRun run) {
    return run.trained()
        .validation(labels, features(run, planned.get(run.fold() - 1).validation()));
  }

  /** Single examples are divided anew once it is known which are usable: none is attributed. */
  private CorpusFeatures features(ScoredRun run, Collection<Example> part) {
    return features.of(run.partition().perExample() ? List.of() : Partition.utterances(part));
  }
}
