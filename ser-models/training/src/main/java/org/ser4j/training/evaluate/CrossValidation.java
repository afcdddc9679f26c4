package org.ser4j.training.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import org.ser4j.api.EngineException;
import org.ser4j.models.bundle.Calibration;
import org.ser4j.training.CorpusTraining;
import org.ser4j.training.config.Settings;
import org.ser4j.training.config.TrainingConfigException;
import org.ser4j.training.corpus.Corpus;
import org.ser4j.training.corpus.CorpusException;
import org.ser4j.training.data.ClipFeatureExtractor;
import org.ser4j.training.data.CorpusFeatures;
import org.ser4j.training.data.ExampleSplit;
import org.ser4j.training.engine.TrainingEngine;
import org.ser4j.training.loop.TrainingRun;
import org.ser4j.training.metric.ScoredClip;
import org.ser4j.training.report.TrainingException;
import org.ser4j.training.split.Folds;
import org.ser4j.training.split.Split;
import org.ser4j.training.split.ValidationRule;

/**
 * How good a recipe is: trains once for each development fold and seed, and tests on the fold. The
 * speakers of the final test are left out altogether. Belongs to one thread.
 */
public final class CrossValidation extends CorpusTraining<CrossValidation> {
  private Folds folds;
  private List<Long> seeds = List.of();

  private CrossValidation(Corpus corpus, TrainingEngine engine) {
    super(corpus, engine);
    this.folds = Folds.of(corpus);
  }

  @Override
  protected CrossValidation self() {
    return this;
  }

  /**
   * Starts with defaults.
   *
   * @param corpus what is trained and tested on
   * @param engine what trains and validates
   * @return the cross-validation
   */
  public static CrossValidation of(Corpus corpus, TrainingEngine engine) {
    return new CrossValidation(corpus, engine);
  }

  /**
   * Who is tested on together. Default: {@link Folds#of} the corpus.
   *
   * @param value the folds
   * @return this
   */
  public CrossValidation folds(Folds value) {
    folds = Objects.requireNonNull(value, "folds");
    return this;
  }

  /**
   * The seeds that every fold is trained with. Default: the configuration's only. Copies of sound
   * are made once, with the configuration's, whatever these are.
   *
   * @param values at least one
   * @return this
   */
  public CrossValidation seeds(List<Long> values) {
    Settings.require(!values.isEmpty(), "seeds: one at least");
    seeds = List.copyOf(values);
    return this;
  }

  /**
   * Trains and tests; features are computed once.
   *
   * @return one run a fold and seed
   * @throws CorpusException if the corpus does not serve, such as a fold without recordings
   * @throws TrainingConfigException if the network does not fit the front end and the labels
   * @throws TrainingException if training diverges or the thread is interrupted
   * @throws EngineException if the engine's library or the device is missing
   */
  public CrossValidationResult run() {
    Corpus development = corpus.without(folds.finalTest());
    List<String> labels = development.labels();
    Split.requireClasses(labels);
    List<Long> runSeeds = seeds.isEmpty() ? List.of(config.seed()) : seeds;
    folds.development().forEach(fold -> requireRecordings(development, fold));
    List<Split> splits = new ArrayList<>();
    for (SortedSet<String> fold : folds.development()) {
      splits.add(Split.bySpeaker(development, config.validation().choose(development, fold), fold));
    }
    splits.forEach(split -> split.requireTrainable(labels));
    OneClassParts.ofSplits(splits).forEach(listener::onWarning);
    CorpusFeatures features =
        CorpusFeatures.extract(
            development.utterances(), new ClipFeatureExtractor(config, cache), threads, listener);
    List<FoldScores> scores = new ArrayList<>();
    int total = splits.size() * runSeeds.size();
    for (long seed : runSeeds) {
      for (int i = 0; i < splits.size(); i++) {
        listener.onRun(scores.size() + 1, total);
        FoldScores run = run(i, splits.get(i), seed, labels, features);
        scores.add(run);
        listener.onTested(
            scores.size(), run.toFoldRun(labels, run.trained().calibration()).test().uar());
      }
    }
    return new CrossValidationResult(
        scores.stream()
            .map(run -> run.toFoldRun(labels, calibration(run, scores, labels)))
            .toList(),
        FoldScores.fit(scores, labels).temperature());
  }

  private FoldScores run(
      int fold, Split split, long seed, List<String> labels, CorpusFeatures features) {
    TrainingRun training = new TrainingRun(engine, device, config.withSeed(seed), listener);
    ExampleSplit parts = ExampleSplit.of(split, features, config.sound().rows());
    TrainingRun.Trained trained = training.run(parts, labels, features);
    List<ScoredClip> scored =
        training.score(trained, labels, features.judged(features.plan(1).all(split.test()), false));
    return new FoldScores(fold + 1, seed, split, trained, scored, features);
  }

  /**
   * Where nobody validates, the other folds do: their test speakers are unseen by their models, and
   * the fold's own take no part.
   */
  private Calibration calibration(FoldScores run, List<FoldScores> all, List<String> labels) {
    List<FoldScores> others =
        all.stream().filter(o -> o.seed() == run.seed() && o.fold() != run.fold()).toList();
    return config.validation() instanceof ValidationRule.None && !others.isEmpty()
        ? FoldScores.fit(others, labels)
        : run.trained().calibration();
  }

  private static void requireRecordings(Corpus development, SortedSet<String> fold) {
    if (development.of(fold).isEmpty()) {
      throw new CorpusException(
          "the fold "
              + fold
              + " has no recordings; there are those of "
              + development.speakers()
              + ": add the missing ones, or give other folds, such as"
              + " CrossValidation.folds(Folds.grouped(corpus, 5, seed))");
    }
  }
}
