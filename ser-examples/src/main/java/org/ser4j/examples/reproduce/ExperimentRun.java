package org.ser4j.examples.reproduce;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ser4j.api.EngineException;
import org.ser4j.models.corpus.Corpus;
import org.ser4j.models.corpus.CorpusDescriptor;
import org.ser4j.models.corpus.CorpusException;
import org.ser4j.models.layer.Shape;
import org.ser4j.models.reduce.Reduction;
import org.ser4j.models.split.Partition;
import org.ser4j.models.split.RandomSplit;
import org.ser4j.models.split.RowPlan;
import org.ser4j.models.split.Split;
import org.ser4j.models.train.EarlyStopping;
import org.ser4j.models.train.Monitor;
import org.ser4j.models.train.ProtocolResult;
import org.ser4j.models.train.ProtocolRun;
import org.ser4j.models.train.ProtocolTraining;
import org.ser4j.models.train.TrainingConfig;
import org.ser4j.models.train.TrainingConfigException;
import org.ser4j.models.train.TrainingException;
import org.ser4j.models.train.TrainingListener;

/**
 * Runs an experiment on a corpus: under the notebook's protocol, and the same training under
 * speaker-independent folds, where what is chosen is chosen on validation speakers only. Belongs to
 * one thread.
 */
public final class ExperimentRun {
  /** Validations without a better one after which training on folds ends, as in notebook 003. */
  private static final int PATIENCE = 8;

  private final Experiment experiment;
  private final Corpus corpus;
  private final RunSettings settings;
  private final TrainingConfig config;
  private final ExperimentProtocol protocol;

  /**
   * What came of it, and the models.
   *
   * @param result the scores
   * @param runs the trainings, in the order of the result's scores: the notebook's protocol first
   */
  public record Outcome(Result result, List<ProtocolRun> runs) {
    /** Copies the list. */
    public Outcome {
      Objects.requireNonNull(result, "result");
      runs = List.copyOf(runs);
    }
  }

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
    json.addProperty("corpus_digest", CorpusDigest.of(corpus));
    json.add("config", config.toJson());
    if (settings.part() != Part.NOTEBOOK) {
      json.add(
          "folds_early_stopping",
          config.withEarlyStopping(stoppingOnFolds()).toJson().get("early_stopping"));
    }
    return json;
  }

  /**
   * Refuses what cannot work, before any long work.
   *
   * @throws CorpusException if the corpus has too few labels, recordings or speakers
   * @throws TrainingConfigException if the network does not fit the labels
   * @throws EngineException if the engine does not train
   */
  public void check() {
    if (!settings.engine().trains()) {
      throw new EngineException(
          "engine '" + settings.engine().name() + "' does not train; use pytorch or tensorflow");
    }
    List<String> labels = corpus.labels();
    Split.requireClasses(labels);
    List<Partition> partitions = protocol.partitions(corpus, RowPlan.copies(config.sound().rows()));
    partitions.forEach(partition -> partition.requireTrainable(labels));
    if (config.reduction() instanceof Reduction.Lda lda && lda.components() >= labels.size()) {
      throw new CorpusException(
          experiment.id()
              + " keeps "
              + lda.components()
              + " discriminants, which takes more labels than there are: "
              + labels);
    }
    Shape input = config.reduction().output(config.frontEnd().output());
    config.network().build(input, labels.size());
  }

  /**
   * Trains and judges.
   *
   * @param listener who is told how it goes on
   * @return the outcome
   * @throws CorpusException if the corpus does not serve
   * @throws TrainingException if a training diverges or the thread is interrupted
   * @throws EngineException if the engine does not train, or its library or the device is not there
   */
  public Outcome run(TrainingListener listener) {
    ProtocolResult trained =
        ProtocolTraining.of(corpus, settings.engine())
            .config(config)
            .earlyStopping(
                partition ->
                    protocol.ofNotebook(partition) ? config.earlyStopping() : stoppingOnFolds())
            .protocol(protocol)
            .seeds(settings.seeds())
            .device(settings.device())
            .cache(settings.cache())
            .listener(listener)
            .run();
    List<ProtocolRun> ordered = new ArrayList<>();
    List<Score> notebook = new ArrayList<>();
    List<Score> folds = new ArrayList<>();
    int partitions = trained.runs().size() / settings.seeds().size();
    for (boolean ofFolds : new boolean[] {false, true}) {
      for (int i = 0; i < trained.runs().size(); i++) {
        int partition = i % partitions;
        if (protocol.fold(partition) > 0 == ofFolds) {
          ordered.add(trained.runs().get(i));
          (ofFolds ? folds : notebook).add(score(trained.runs().get(i), partition));
        }
      }
    }
    Result result =
        new Result(
            experiment.id(),
            settings(),
            corpus.descriptor().name(),
            corpus.utterances().size(),
            trained.withoutSpeech().size() + trained.unreadable().size(),
            corpus.labels(),
            ordered.get(0).bundle().architecture().totalParameters(),
            config.epochs(),
            notebook,
            folds);
    return new Outcome(result, ordered);
  }

  /**
   * The same training, but the epoch is chosen: a network that has learned its speakers by heart
   * says nothing of others, and the validation speakers tell when that begins.
   */
  private EarlyStopping stoppingOnFolds() {
    EarlyStopping own = config.earlyStopping();
    // The experiment's patience, where it has any: batch normalisation may need long to settle.
    return own.monitor().validates()
        ? new EarlyStopping(own.monitor(), own.patience(), true)
        : new EarlyStopping(Monitor.VALIDATION_LOSS, PATIENCE, true);
  }

  private Score score(ProtocolRun run, int index) {
    Partition partition = run.partition();
    return new Score(
        partition.describe(),
        partition.leaky(),
        protocol.fold(index),
        protocol.draw(index),
        run.seed(),
        run.epoch(),
        run.history().size(),
        run.evaluation().confusion());
  }
}
