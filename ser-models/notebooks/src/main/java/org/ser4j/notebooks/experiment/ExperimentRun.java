package org.ser4j.notebooks.experiment;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.ser4j.api.EngineException;
import org.ser4j.models.json.Json;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.Shape;
import org.ser4j.training.config.TrainingConfig;
import org.ser4j.training.config.TrainingConfigException;
import org.ser4j.training.corpus.Corpus;
import org.ser4j.training.corpus.CorpusDescriptor;
import org.ser4j.training.corpus.CorpusException;
import org.ser4j.training.decomposition.Decomposition;
import org.ser4j.training.evaluate.CrossValidation;
import org.ser4j.training.evaluate.CrossValidationRun;
import org.ser4j.training.report.LibraryVersion;
import org.ser4j.training.report.TrainingException;
import org.ser4j.training.report.TrainingListener;
import org.ser4j.training.split.ExamplePlan;
import org.ser4j.training.split.Partition;
import org.ser4j.training.split.RandomSplit;
import org.ser4j.training.split.Split;

/**
 * Runs an experiment on a corpus: under the notebook's protocol, and the same training under
 * speaker-independent folds, where what is watched are validation speakers. Belongs to one thread.
 */
public final class ExperimentRun {
  private final Experiment experiment;
  private final Corpus corpus;
  private final RunSettings settings;
  private final TrainingConfig config;
  private final ExperimentProtocol protocol;
  private String digest;

  /**
   * Makes ready.
   *
   * @param experiment what is run
   * @param corpus on what, with emotions as labels
   * @param settings how
   * @throws CorpusException if the corpus does not tell what the experiment's labels are
   */
  public ExperimentRun(Experiment experiment, Corpus corpus, RunSettings settings) {
    this.experiment = Objects.requireNonNull(experiment, "experiment");
    this.settings = Objects.requireNonNull(settings, "settings");
    this.corpus = experiment.labelled(corpus);
    TrainingConfig whole = experiment.config();
    this.config = whole.withEpochs(Math.min(whole.epochs(), settings.epochs()));
    this.protocol =
        new ExperimentProtocol(
            draws(),
            experiment.label().equals(CorpusDescriptor.SEX)
                ? ExperimentProtocol.MIXED
                : ExperimentProtocol.PUBLISHED,
            settings.part(),
            settings.folds());
  }

  /** The notebook's protocol, once for each draw. */
  private List<RandomSplit> draws() {
    RandomSplit own = experiment.protocol();
    return settings.draws().isEmpty()
        ? List.of(own)
        : settings.draws().stream()
            .map(seed -> new RandomSplit(own.unit(), own.test(), own.validation(), seed))
            .toList();
  }

  /**
   * Everything that decides the numbers.
   *
   * @return two runs with the same settings give the same numbers, on one version of this library
   */
  public JsonObject settings() {
    JsonObject json = settings.toJson();
    json.addProperty("protocol", protocol.describe());
    json.addProperty("corpus_digest", digest());
    json.add("config", Json.parse(config.toJson()));
    return json;
  }

  /**
   * Refuses what cannot work, before any long work.
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
          experiment.id()
              + " keeps "
              + lda.components()
              + " discriminants, which takes more labels than there are: "
              + labels);
    }
    network();
  }

  private Architecture network() {
    Shape input = config.decomposition().output(config.frontEnd().output());
    return config.architecture().build(input, corpus.labels().size());
  }

  /** The partitions before it is known what can be used of each recording. */
  private List<Partition> planned() {
    return protocol.partitions(
        corpus, ExamplePlan.versions(config.waveformAugmentation().examplesPerWindow()));
  }

  private String digest() {
    if (digest == null) {
      digest = CorpusDigest.of(corpus);
    }
    return digest;
  }

  /**
   * The trainings that it consists of.
   *
   * @return those of the notebook's protocol first; for each seed in turn
   * @throws CorpusException if the corpus does not serve the protocol
   */
  public List<RunKey> keys() {
    List<RunKey> notebook = new ArrayList<>();
    List<RunKey> folds = new ArrayList<>();
    int partitions = planned().size();
    for (long seed : settings.seeds()) {
      for (int i = 0; i < partitions; i++) {
        RunKey key = new RunKey(protocol.fold(i), protocol.draw(i), seed);
        (key.fold() == 0 ? notebook : folds).add(key);
      }
    }
    notebook.addAll(folds);
    return notebook;
  }

  /**
   * Everything that decides the numbers of one training.
   *
   * @param key which
   * @return two trainings with the same settings give the same numbers
   */
  public JsonObject settings(RunKey key) {
    JsonObject json = new JsonObject();
    json.addProperty("library_version", LibraryVersion.get());
    json.addProperty("engine", settings.engine().name());
    json.addProperty("device", settings.device());
    json.addProperty("seed", key.seed());
    json.addProperty("protocol", protocol.describe(key));
    json.addProperty("corpus_digest", digest());
    json.add("config", Json.parse(config.toJson()));
    return json;
  }

  /**
   * Trains and judges what is not done yet.
   *
   * @param listener who is told how it goes on
   * @param done trainings that an earlier call has finished, with the same settings
   * @param sink who is handed each training as soon as it is finished
   * @return the scores of all
   * @throws CorpusException if the corpus does not serve
   * @throws TrainingException if a training diverges or the thread is interrupted
   * @throws EngineException if the engine does not train, or its library or the device is not there
   * @throws IOException if the sink cannot keep a training
   */
  public Result run(TrainingListener listener, Map<RunKey, FinishedRun> done, RunSink sink)
      throws IOException {
    List<RunKey> keys = keys();
    Map<RunKey, FinishedRun> finished = new HashMap<>(done);
    if (!finished.keySet().containsAll(keys)) {
      try {
        train(listener, finished, sink);
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }
    return new Result(
        experiment.id(),
        settings(),
        corpus.descriptor().name(),
        corpus.utterances().size(),
        finished.get(keys.get(0)).leftOut(),
        corpus.labels(),
        network().totalParameters(),
        config.epochs(),
        scores(keys, finished, key -> key.fold() == 0),
        scores(keys, finished, key -> key.fold() > 0));
  }

  private static List<Score> scores(
      List<RunKey> keys, Map<RunKey, FinishedRun> finished, Predicate<RunKey> which) {
    return keys.stream().filter(which).map(key -> finished.get(key).score()).toList();
  }

  private void train(TrainingListener listener, Map<RunKey, FinishedRun> finished, RunSink sink) {
    Map<String, Integer> places = new HashMap<>();
    planned().forEach(partition -> places.put(partition.protocol(), places.size()));
    BiFunction<Partition, Long, RunKey> keys =
        (partition, seed) -> {
          int place = places.get(partition.protocol());
          return new RunKey(protocol.fold(place), protocol.draw(place), seed);
        };
    CrossValidation.of(corpus, settings.engine())
        .config(config)
        .protocol(protocol)
        .seeds(settings.seeds())
        .skip((partition, seed) -> finished.containsKey(keys.apply(partition, seed)))
        .device(settings.device())
        .cache(settings.cache())
        .listener(listener)
        .run(
            result -> {
              CrossValidationRun run = result.runs().get(0);
              RunKey key = keys.apply(run.partition(), run.seed());
              int leftOut = result.withoutSpeech().size() + result.unreadable().size();
              FinishedRun one = new FinishedRun(score(run, key), leftOut);
              finished.put(key, one);
              try {
                sink.add(key, settings(key), one, run);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  private static Score score(CrossValidationRun run, RunKey key) {
    Partition partition = run.partition();
    return new Score(
        partition.describe(),
        partition.leaky(),
        key.fold(),
        key.draw(),
        key.seed(),
        run.epoch(),
        run.history().size(),
        run.evaluation().confusion());
  }
}
