package org.ser4j.notebooks.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ser4j.api.EngineException;
import org.ser4j.models.internal.io.Sha256;
import org.ser4j.models.internal.json.Json;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.Shape;
import org.ser4j.training.config.TrainingConfig;
import org.ser4j.training.config.TrainingConfigException;
import org.ser4j.training.corpus.Corpus;
import org.ser4j.training.corpus.CorpusException;
import org.ser4j.training.corpus.Utterance;
import org.ser4j.training.decomposition.Decomposition;
import org.ser4j.training.evaluate.CrossValidation;
import org.ser4j.training.evaluate.CrossValidationResult;
import org.ser4j.training.evaluate.CrossValidationRun;
import org.ser4j.training.internal.LibraryVersion;
import org.ser4j.training.report.TrainingException;
import org.ser4j.training.report.TrainingListener;
import org.ser4j.training.split.ExamplePlan;
import org.ser4j.training.split.Partition;
import org.ser4j.training.split.Split;

/**
 * Runs an experiment on a corpus: under the notebook's protocol, then the same training under
 * speaker-independent folds, where validation speakers are monitored. Not thread-safe.
 */
public final class ExperimentRunner {
  private final Experiment experiment;
  private final Corpus corpus;
  private final RunSettings settings;
  private final TrainingConfig config;
  private final ExperimentProtocol protocol;
  private @Nullable String digest;

  /**
   * Prepares a run.
   *
   * @param corpus labelled by emotion
   * @throws CorpusException if the corpus does not have the experiment's labels
   */
  public ExperimentRunner(Experiment experiment, Corpus corpus, RunSettings settings) {
    this.experiment = Objects.requireNonNull(experiment, "experiment");
    this.settings = Objects.requireNonNull(settings, "settings");
    this.corpus = corpus.labelledBy(experiment.label());
    TrainingConfig whole = experiment.config();
    this.config = whole.withEpochs(Math.min(whole.epochs(), settings.epochs()));
    this.protocol = ExperimentProtocol.of(experiment, settings);
  }

  /**
   * Finds out, before any long work, whether the experiment can be run.
   *
   * @throws CorpusException if the corpus has too few labels, recordings or speakers
   * @throws TrainingConfigException if the network does not fit the labels
   */
  public void check() {
    List<String> labels = corpus.labels();
    Split.requireClasses(labels);
    planned().forEach(partition -> partition.requireTrainable(labels));
    if (config.decomposition() instanceof Decomposition.Lda lda
        && lda.components() >= labels.size()) {
      throw new CorpusException(
          "%s keeps %d discriminants, which needs more labels than %s"
              .formatted(experiment.id(), lda.components(), labels));
    }
    network();
  }

  private Architecture network() {
    Shape input = config.decomposition().output(config.frontEnd().output());
    return config.architecture().build(input, corpus.labels().size());
  }

  /** The partitions before any recording is read. */
  private List<Partition> planned() {
    return protocol.partitions(
        corpus, ExamplePlan.versions(config.waveformAugmentation().examplesPerWindow()));
  }

  /**
   * The trainings of the experiment: those under the notebook's protocol, then the folds, each
   * ordered by seed.
   *
   * @throws CorpusException if the corpus does not suit the protocol
   */
  public List<RunKey> keys() {
    List<RunKey> keys = new ArrayList<>();
    int partitions = planned().size();
    for (long seed : settings.seeds()) {
      for (int i = 0; i < partitions; i++) {
        keys.add(protocol.key(i, seed));
      }
    }
    keys.sort(Comparator.comparing(key -> key.fold() > 0));
    return keys;
  }

  /**
   * Everything that determines the scores of one training: trainings with equal settings have equal
   * scores.
   *
   * @return a JSON tree
   */
  public Map<String, Object> settings(RunKey key) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("library_version", LibraryVersion.get());
    json.put("engine", settings.engine().name());
    json.put("device", settings.device());
    json.put("seed", key.seed());
    putData(json, protocol.describe(key));
    return json;
  }

  private Map<String, Object> allSettings() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("engine", settings.engine().name());
    json.put("device", settings.device());
    json.put("seeds", settings.seeds());
    json.put("part", settings.protocols().name());
    json.put("folds", settings.folds());
    putData(json, protocol.describe());
    return json;
  }

  private void putData(Map<String, Object> json, String description) {
    if (digest == null) {
      digest = digest(corpus);
    }
    json.put("protocol", description);
    json.put("corpus_digest", digest);
    json.put("config", Json.parse(config.toJson()));
  }

  /** SHA-256 over names, sizes, labels and speakers; the recordings are not read. */
  private static String digest(Corpus corpus) {
    StringBuilder lines = new StringBuilder();
    try {
      for (Utterance u : corpus.utterances()) {
        String size = Long.toString(Files.size(u.file()));
        String name = String.valueOf(u.file().getFileName());
        lines.append(String.join("\t", name, size, u.label(), u.speaker())).append('\n');
      }
    } catch (IOException e) {
      throw new CorpusException("cannot read a recording: " + e.getMessage(), e);
    }
    return Sha256.of(lines.toString());
  }

  /**
   * Trains and evaluates what is not done yet.
   *
   * @param listener receives the progress
   * @param done results of an earlier call with the same settings
   * @param finished receives each training as soon as it is finished
   * @throws CorpusException if the corpus is not suitable
   * @throws TrainingException if a training diverges or the thread is interrupted
   * @throws EngineException if the engine's library or the device is missing
   * @throws IOException if {@code finished} cannot save a training
   */
  public ExperimentResult run(
      TrainingListener listener, Map<RunKey, RunResult> done, ExperimentListener finished)
      throws IOException {
    List<RunKey> keys = keys();
    Map<RunKey, RunResult> results = new HashMap<>(done);
    if (!results.keySet().containsAll(keys)) {
      try {
        train(listener, results, finished);
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }
    return new ExperimentResult(
        experiment,
        allSettings(),
        corpus.descriptor().name(),
        corpus.utterances().size(),
        corpus.labels(),
        network().totalParameters(),
        config.epochs(),
        select(keys, results, key -> key.fold() == 0),
        select(keys, results, key -> key.fold() > 0));
  }

  private static List<RunResult> select(
      List<RunKey> keys, Map<RunKey, RunResult> results, Predicate<RunKey> which) {
    return keys.stream().filter(which).map(results::get).toList();
  }

  private void train(
      TrainingListener listener, Map<RunKey, RunResult> results, ExperimentListener finished) {
    List<String> planned = planned().stream().map(Partition::protocol).toList();
    BiFunction<Partition, Long, RunKey> key =
        (partition, seed) -> protocol.key(planned.indexOf(partition.protocol()), seed);
    CrossValidation.of(corpus, settings.engine())
        .config(config)
        .protocol(protocol)
        .seeds(settings.seeds())
        .skip((partition, seed) -> results.containsKey(key.apply(partition, seed)))
        .device(settings.device())
        .cache(settings.cache())
        .listener(listener)
        .run(
            validation -> {
              CrossValidationRun run = validation.runs().get(0);
              RunKey own = protocol.key(run.fold() - 1, run.seed());
              RunResult result = result(own, run, validation);
              results.put(result.key(), result);
              try {
                finished.onRun(result, settings(result.key()), run);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  private static RunResult result(
      RunKey key, CrossValidationRun run, CrossValidationResult validation) {
    return new RunResult(
        key,
        run.partition().describe(),
        run.partition().leaky(),
        run.epoch(),
        run.history().size(),
        run.evaluation().confusion(),
        validation.withoutSpeech().size() + validation.unreadable().size());
  }
}
