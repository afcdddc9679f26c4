package org.ser4j.training.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import org.ser4j.api.EngineException;
import org.ser4j.dsp.internal.Checks;
import org.ser4j.models.bundle.Bundle;
import org.ser4j.models.bundle.Calibration;
import org.ser4j.models.bundle.LabelSet;
import org.ser4j.models.bundle.Provenance;
import org.ser4j.models.frontend.Preprocessor;
import org.ser4j.training.CorpusTraining;
import org.ser4j.training.card.ModelCard;
import org.ser4j.training.config.TrainingConfig;
import org.ser4j.training.config.TrainingConfigException;
import org.ser4j.training.corpus.Corpus;
import org.ser4j.training.corpus.CorpusException;
import org.ser4j.training.data.ClipFeatureExtractor;
import org.ser4j.training.data.CorpusFeatures;
import org.ser4j.training.data.ExampleSplit;
import org.ser4j.training.engine.TrainingEngine;
import org.ser4j.training.evaluate.EvaluationPlan.ScoredRun;
import org.ser4j.training.loop.TrainingRun;
import org.ser4j.training.metric.ScoredClip;
import org.ser4j.training.report.TrainingException;
import org.ser4j.training.split.Example;
import org.ser4j.training.split.ExamplePlan;
import org.ser4j.training.split.Folds;
import org.ser4j.training.split.Partition;
import org.ser4j.training.split.Protocol;
import org.ser4j.training.split.SpeakerFolds;
import org.ser4j.training.split.Split;
import org.ser4j.training.split.ValidationRule;

/**
 * Trains and evaluates a configuration once per partition of a {@link Protocol} and per seed, as
 * scikit-learn's {@code cross_validate}.
 *
 * <pre>{@code
 * CrossValidationResult result =
 *     CrossValidation.of(corpus, TrainingEngines.named("pytorch")).seeds(List.of(1L, 2L, 3L)).run();
 * System.out.println(result.overFolds(Evaluation::uar)); // 0.623 ± 0.041
 * }</pre>
 *
 * <p>By default the protocol is speaker-independent: each of the corpus' published folds is tested
 * on in turn, or each speaker if none are published, and speakers of the final test are left out.
 * Leaky protocols, such as {@link org.ser4j.training.split.RandomSplit}, are marked as such in
 * every report. Not thread-safe.
 */
public final class CrossValidation extends CorpusTraining<CrossValidation> {
  private Function<ValidationRule, Protocol> protocol;
  private List<Long> seeds = List.of();
  private BiPredicate<Partition, Long> skipped = (partition, seed) -> false;

  private CrossValidation(Corpus corpus, TrainingEngine engine) {
    super(corpus, engine);
    protocol = validation -> SpeakerFolds.of(Folds.of(corpus), validation);
  }

  @Override
  protected CrossValidation self() {
    return this;
  }

  /** Starts with defaults. */
  public static CrossValidation of(Corpus corpus, TrainingEngine engine) {
    return new CrossValidation(corpus, engine);
  }

  /**
   * How the corpus is divided; the validation part is the protocol's, whatever the configuration
   * says. Default: {@link #folds} with {@link Folds#of} the corpus.
   */
  public CrossValidation protocol(Protocol value) {
    Objects.requireNonNull(value, "protocol");
    protocol = validation -> value;
    return this;
  }

  /** Speaker folds, with validation speakers as the configuration chooses them. */
  public CrossValidation folds(Folds value) {
    Objects.requireNonNull(value, "folds");
    protocol = validation -> SpeakerFolds.of(value, validation);
    return this;
  }

  /**
   * The seeds that every partition is trained with. Default: the configuration's. Augmented
   * versions of the sound are made once, with the configuration's seed, for all of them.
   *
   * @param values at least one
   */
  public CrossValidation seeds(List<Long> values) {
    Checks.require(!values.isEmpty(), "seeds: one at least");
    seeds = List.copyOf(values);
    return this;
  }

  /**
   * Which runs to skip, such as those that an earlier call has finished. Default: none.
   *
   * @param value called with each planned partition and seed before any recording is read, so the
   *     partition may still hold unusable recordings; {@link Partition#protocol} identifies it
   */
  public CrossValidation skip(BiPredicate<Partition, Long> value) {
    skipped = Objects.requireNonNull(value, "value");
    return this;
  }

  /**
   * Trains and evaluates all runs. Features are computed once; the models of all runs are held in
   * memory.
   *
   * <p>A run without a validation part is calibrated on the test clips of the other folds of its
   * seed, whose speakers are unseen by their models, if the protocol is speaker-independent.
   *
   * @throws IllegalArgumentException if all runs are {@link #skip skipped}
   * @throws CorpusException if the corpus does not suit the protocol, such as too few speakers, or
   *     a fold without recordings
   * @throws TrainingConfigException if the network does not fit the front end and the labels, or
   *     the configuration monitors a validation part that the protocol does not have
   * @throws TrainingException if training diverges or the thread is interrupted
   * @throws EngineException if the library of the engine or the device is missing
   */
  public CrossValidationResult run() {
    List<ScoredRun> scored = new ArrayList<>();
    EvaluationPlan plan = train((done, run) -> scored.add(run));
    return result(
        plan,
        scored.stream().map(run -> finish(plan, run, plan.calibration(run, scored))).toList(),
        plan.fit(scored));
  }

  /**
   * As {@link #run()}, but passes each run on before the next one begins, for example to save it,
   * and holds none in memory. Each is calibrated on its own validation part.
   *
   * @param each receives results of one run each; an exception that it throws ends the training
   */
  public void run(Consumer<CrossValidationResult> each) {
    Objects.requireNonNull(each, "each");
    train(
        (plan, run) ->
            each.accept(
                result(
                    plan,
                    List.of(finish(plan, run, run.ownCalibration())),
                    plan.fit(List.of(run)))));
  }

  private EvaluationPlan train(BiConsumer<EvaluationPlan, ScoredRun> each) {
    Split.requireClasses(corpus.labels());
    Protocol chosen = protocol.apply(config.validation().rule());
    int versions = config.waveformAugmentation().examplesPerWindow();
    // Once without features: what cannot work fails before any long work.
    List<Partition> planned = chosen.partitions(corpus, ExamplePlan.versions(versions));
    List<String> labels = EvaluationPlan.labels(corpus, planned);
    planned.forEach(partition -> requireUsable(partition, labels));
    OneClassWarnings.of(planned).forEach(listener::onWarning);
    List<Todo> todo = todo(planned);
    Checks.require(!todo.isEmpty(), "all runs are skipped");
    CorpusFeatures features =
        CorpusFeatures.extract(
            EvaluationPlan.utterances(corpus, planned),
            new ClipFeatureExtractor(config, cache),
            threads,
            listener);
    EvaluationPlan plan = new EvaluationPlan(chosen, planned, labels, features);
    List<Partition> partitions = chosen.partitions(corpus, features.plan(versions));
    for (int i = 0; i < planned.size(); i++) {
      requireUsable(partitions.get(i), labels);
      if (!planned.get(i).test().isEmpty() && partitions.get(i).test().isEmpty()) {
        throw new CorpusException(
            "no test recording of " + planned.get(i).protocol() + " is usable");
      }
    }
    for (int i = 0; i < todo.size(); i++) {
      listener.onRun(i + 1, todo.size());
      Todo next = todo.get(i);
      ScoredRun run = train(plan, next, partitions.get(next.index()));
      listener.onTested(i + 1, plan.evaluate(run, run.ownCalibration()).uar());
      each.accept(plan, run);
    }
    return plan;
  }

  private record Todo(int index, long seed) {}

  private List<Todo> todo(List<Partition> planned) {
    List<Todo> todo = new ArrayList<>();
    for (long seed : seeds.isEmpty() ? List.of(config.seed()) : seeds) {
      for (int i = 0; i < planned.size(); i++) {
        if (!skipped.test(planned.get(i), seed)) {
          todo.add(new Todo(i, seed));
        }
      }
    }
    return todo;
  }

  private void requireUsable(Partition partition, List<String> labels) {
    partition.requireTrainable(labels);
    if (partition.validation().isEmpty() && config.choosesOnValidation()) {
      throw new TrainingConfigException(
          "early_stopping or schedule monitors the validation part, but there is none: "
              + partition.describe()
              + ". Choose a protocol with a validation part, or monitor training_loss");
    }
  }

  private ScoredRun train(EvaluationPlan plan, Todo todo, Partition partition) {
    TrainingRun training = new TrainingRun(engine, device, config.withSeed(todo.seed()), listener);
    TrainingRun.Trained trained =
        training.run(ExampleSplit.of(partition), plan.labels(), plan.features());
    List<ScoredClip> scored =
        partition.test().isEmpty()
            ? trained.validation()
            : training.score(
                trained,
                plan.labels(),
                plan.features().windows(partition.test(), partition.perExample()));
    return new ScoredRun(todo.index() + 1, todo.seed(), partition, trained, scored);
  }

  private CrossValidationRun finish(EvaluationPlan plan, ScoredRun run, Calibration calibration) {
    TrainingConfig own = config.withSeed(run.seed());
    Bundle bundle =
        new Bundle(
            run.trained().architecture(),
            new LabelSet(corpus.descriptor().task(), plan.labels()),
            new Preprocessor(config.preprocessing(), run.trained().transform()),
            run.trained().weights(),
            calibration,
            provenance(run.partition(), own),
            "");
    CrossValidationRun finished =
        new CrossValidationRun(
            run.fold(),
            run.seed(),
            run.partition(),
            plan.evaluate(run, calibration),
            plan.validation(run),
            run.trained().history(),
            run.trained().epoch(),
            bundle);
    ModelCard card =
        new ModelCard(
            corpus.descriptor(),
            own,
            engine.name(),
            bundle,
            finished.history().size(),
            finished.epoch());
    return finished.withBundle(
        bundle.withCard(
            card.write(
                finished.partition(),
                OneClassWarnings.of(List.of(finished.partition())),
                finished.evaluation())));
  }

  private static CrossValidationResult result(
      EvaluationPlan plan, List<CrossValidationRun> runs, Calibration all) {
    return new CrossValidationResult(
        plan.protocol(),
        runs,
        all.temperature(),
        plan.features().withoutSpeech(),
        plan.features().unreadable());
  }

  private Provenance provenance(Partition partition, TrainingConfig own) {
    List<Example> used = new ArrayList<>(partition.training());
    used.addAll(partition.validation());
    Map<String, String> entries =
        provenance(
            own,
            Partition.utterances(used),
            Map.of(
                "training", Partition.speakers(partition.training()),
                "validation", Partition.speakers(partition.validation()),
                "test", Partition.speakers(partition.test())));
    entries.put("protocol", partition.describe());
    return new Provenance(entries);
  }
}
