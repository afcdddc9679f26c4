package org.ser4j.training.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ser4j.api.EngineException;
import org.ser4j.models.bundle.Bundle;
import org.ser4j.models.bundle.Calibration;
import org.ser4j.models.bundle.LabelSet;
import org.ser4j.models.bundle.Provenance;
import org.ser4j.models.frontend.Preprocessor;
import org.ser4j.training.CorpusTraining;
import org.ser4j.training.config.Settings;
import org.ser4j.training.config.TrainingConfig;
import org.ser4j.training.config.TrainingConfigException;
import org.ser4j.training.corpus.Corpus;
import org.ser4j.training.corpus.CorpusException;
import org.ser4j.training.data.ClipFeatureExtractor;
import org.ser4j.training.data.CorpusFeatures;
import org.ser4j.training.data.ExampleSplit;
import org.ser4j.training.engine.TrainingEngine;
import org.ser4j.training.loop.TrainingRun;
import org.ser4j.training.metric.Evaluation;
import org.ser4j.training.metric.ScoredClip;
import org.ser4j.training.report.TrainingException;
import org.ser4j.training.split.Example;
import org.ser4j.training.split.ExamplePlan;
import org.ser4j.training.split.Partition;
import org.ser4j.training.split.Protocol;
import org.ser4j.training.split.SpeakerFolds;
import org.ser4j.training.split.Split;

/**
 * Trains and judges a recipe under any protocol, leaky ones included, which say so. Who is
 * validated on is the protocol's to say, not the configuration's. Belongs to one thread.
 *
 * @see CrossValidation speaker-independent folds, with the temperature that a model is shipped with
 */
public final class ProtocolTraining extends CorpusTraining<ProtocolTraining> {
  private Protocol protocol;
  private List<Long> seeds = List.of();
  private BiPredicate<Partition, Long> leftOut = (partition, seed) -> false;

  private ProtocolTraining(Corpus corpus, TrainingEngine engine) {
    super(corpus, engine);
  }

  @Override
  protected ProtocolTraining self() {
    return this;
  }

  /**
   * Starts with defaults.
   *
   * @param corpus what is trained and judged on
   * @param engine what trains and validates
   * @return the training
   */
  public static ProtocolTraining of(Corpus corpus, TrainingEngine engine) {
    return new ProtocolTraining(corpus, engine);
  }

  /**
   * Who is learned from and judged. Default: the corpus' published speaker-independent folds, with
   * the configuration's validation rule.
   *
   * @param value the protocol
   * @return this
   */
  public ProtocolTraining protocol(Protocol value) {
    protocol = Objects.requireNonNull(value, "protocol");
    return this;
  }

  /**
   * The seeds that every partition is trained with. Default: the configuration's only. Copies of
   * sound are made once, with the configuration's, whatever these are.
   *
   * @param values at least one
   * @return this
   */
  public ProtocolTraining seeds(List<Long> values) {
    Settings.require(!values.isEmpty(), "seeds: one at least");
    seeds = List.copyOf(values);
    return this;
  }

  /**
   * Which runs are left out, such as those that an earlier call has finished. Default: none.
   *
   * @param value asked for each partition and seed before any work is done, so that a partition's
   *     rows may be more than can be used in the end; its {@link Partition#protocol} tells it from
   *     the others
   * @return this
   */
  public ProtocolTraining leaveOut(BiPredicate<Partition, Long> value) {
    leftOut = Objects.requireNonNull(value, "value");
    return this;
  }

  /**
   * Trains and judges; features are computed once. The models of all runs are held in memory.
   *
   * @return one run a partition and seed
   * @throws IllegalArgumentException if all runs are {@link #leaveOut left out}
   * @throws CorpusException if the corpus does not serve the protocol, such as too few speakers
   * @throws TrainingConfigException if the network does not fit the front end and the labels, or
   *     the configuration watches validation rows that the protocol does not have
   * @throws TrainingException if training diverges or the thread is interrupted
   * @throws EngineException if the engine's library or the device is missing
   */
  public ProtocolResult run() {
    List<ProtocolResult> each = new ArrayList<>();
    run(each::add);
    return new ProtocolResult(
        each.stream().flatMap(one -> one.runs().stream()).toList(),
        each.get(0).withoutSpeech(),
        each.get(0).unreadable());
  }

  /**
   * Trains and judges, and hands over each run before the next one begins, such as to write it
   * down. Holds no model itself.
   *
   * @param each given a result of one run; what it throws ends the training
   * @throws IllegalArgumentException if all runs are {@link #leaveOut left out}
   * @throws CorpusException if the corpus does not serve the protocol, such as too few speakers
   * @throws TrainingConfigException if the network does not fit the front end and the labels, or
   *     the configuration watches validation rows that the protocol does not have
   * @throws TrainingException if training diverges or the thread is interrupted
   * @throws EngineException if the engine's library or the device is missing
   */
  public void run(Consumer<ProtocolResult> each) {
    Objects.requireNonNull(each, "each");
    Split.requireClasses(corpus.labels());
    Protocol chosen = protocol == null ? SpeakerFolds.published(config.validation()) : protocol;
    int copies = config.sound().rows();
    // Once without features: what cannot work is said before any long work.
    List<Partition> planned = chosen.partitions(corpus, ExamplePlan.versions(copies));
    List<String> labels = labels(planned);
    planned.forEach(partition -> requireUsable(partition, labels));
    OneClassParts.ofPartitions(planned).forEach(listener::onWarning);
    List<Todo> todo = todo(planned);
    Settings.require(!todo.isEmpty(), "all runs are left out");
    CorpusFeatures features =
        CorpusFeatures.extract(
            corpus.utterances(), new ClipFeatureExtractor(config, cache), threads, listener);
    List<Partition> partitions = chosen.partitions(corpus, features.plan(copies));
    partitions.forEach(partition -> requireUsable(partition, labels));
    for (int i = 0; i < todo.size(); i++) {
      listener.onRun(i + 1, todo.size());
      Todo next = todo.get(i);
      ProtocolRun run = run(partitions.get(next.partition()), next.seed(), labels, features);
      listener.onTested(i + 1, run.evaluation().uar());
      each.accept(
          new ProtocolResult(List.of(run), features.withoutSpeech(), features.unreadable()));
    }
  }

  /** A run that is not left out: the place of its partition, and its seed. */
  private record Todo(int partition, long seed) {}

  private List<Todo> todo(List<Partition> planned) {
    List<Todo> todo = new ArrayList<>();
    for (long seed : seeds.isEmpty() ? List.of(config.seed()) : seeds) {
      for (int i = 0; i < planned.size(); i++) {
        if (!leftOut.test(planned.get(i), seed)) {
          todo.add(new Todo(i, seed));
        }
      }
    }
    return todo;
  }

  /** A protocol may leave labels out, such as those that only a tested corpus has. */
  private List<String> labels(List<Partition> partitions) {
    Set<String> found =
        partitions.stream()
            .flatMap(p -> Stream.of(p.training(), p.validation(), p.test()))
            .flatMap(List::stream)
            .map(row -> row.utterance().label())
            .collect(Collectors.toSet());
    return corpus.labels().stream().filter(found::contains).toList();
  }

  private void requireUsable(Partition partition, List<String> labels) {
    partition.requireTrainable(labels);
    if (partition.validation().isEmpty() && config.choosesOnValidation()) {
      throw new TrainingConfigException(
          "early_stopping or schedule watches validation rows, but there are none: "
              + partition.describe()
              + ". Choose a protocol with a validation part, or watch training_loss");
    }
  }

  private ProtocolRun run(
      Partition partition, long seed, List<String> labels, CorpusFeatures features) {
    TrainingConfig own = config.withSeed(seed);
    TrainingRun training = new TrainingRun(engine, device, own, listener);
    TrainingRun.Trained trained = training.run(ExampleSplit.of(partition), labels, features);
    boolean chosenOn = partition.test().isEmpty();
    List<ScoredClip> scored =
        chosenOn
            ? trained.validation()
            : training.score(
                trained, labels, features.judged(partition.test(), partition.perExample()));
    // A temperature fitted on the judged rows themselves would flatter their calibration.
    Calibration calibration = chosenOn ? Calibration.NONE : trained.calibration();
    Evaluation evaluation = Evaluation.of(labels, calibration, scored, List.of(), List.of());
    Bundle bundle =
        new Bundle(
            trained.architecture(),
            new LabelSet(corpus.descriptor().task(), labels),
            new Preprocessor(config.preprocessing(), trained.transform()),
            trained.weights(),
            calibration,
            provenance(partition, own),
            "");
    ProtocolRun run =
        new ProtocolRun(partition, seed, evaluation, trained.history(), trained.epoch(), bundle);
    String card = new ProtocolCard(corpus.descriptor(), own, engine.name()).write(run);
    return new ProtocolRun(
        partition, seed, evaluation, run.history(), run.epoch(), bundle.withCard(card));
  }

  private Provenance provenance(Partition partition, TrainingConfig own) {
    List<Example> rows = new ArrayList<>(partition.training());
    rows.addAll(partition.validation());
    Map<String, String> entries =
        provenance(
            own,
            Partition.utterances(rows),
            Map.of(
                "training", ExampleSplit.speakers(partition.training()),
                "validation", ExampleSplit.speakers(partition.validation()),
                "test", ExampleSplit.speakers(partition.test())));
    entries.put("protocol", partition.describe());
    return new Provenance(entries);
  }
}
