package org.ser4j.training;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import org.ser4j.api.EngineException;
import org.ser4j.models.bundle.Bundle;
import org.ser4j.models.bundle.LabelSet;
import org.ser4j.models.bundle.Provenance;
import org.ser4j.models.frontend.Preprocessor;
import org.ser4j.models.internal.json.Json;
import org.ser4j.training.card.ModelCard;
import org.ser4j.training.config.Checkpoints;
import org.ser4j.training.config.TrainingConfigException;
import org.ser4j.training.corpus.Corpus;
import org.ser4j.training.corpus.CorpusException;
import org.ser4j.training.corpus.Utterance;
import org.ser4j.training.data.ClipFeatureExtractor;
import org.ser4j.training.data.CorpusFeatures;
import org.ser4j.training.data.ExampleSplit;
import org.ser4j.training.engine.TrainingEngine;
import org.ser4j.training.internal.SpeakerOrder;
import org.ser4j.training.loop.CheckpointStore;
import org.ser4j.training.loop.TrainingRun;
import org.ser4j.training.metric.Evaluation;
import org.ser4j.training.report.TrainingException;
import org.ser4j.training.split.Split;

/**
 * Trains a model on a corpus.
 *
 * <pre>{@code
 * Corpus corpus = Corpora.named("ravdess").read(folder);
 * TrainingResult result =
 *     ModelTrainer.of(corpus, TrainingEngines.named("pytorch"))
 *         .config(TrainingConfig.builder().epochs(40).seed(7).build())
 *         .testSpeakers(List.of("6", "13"))
 *         .train();
 * Bundles.write(result.bundle(), target);
 * }</pre>
 *
 * <p>Scaler and decomposition are fitted on the training speakers; early stopping and calibration
 * use the validation speakers; the test speakers are not used. The same corpus, configuration, seed
 * and engine give a bundle of the same bytes if the engine computes the same bits (native engines:
 * with the same number of threads).
 *
 * <p>The unscaled tensors of all training and validation recordings are held in memory: 64 kB for
 * each window of the default front end, about 90 MB for RAVDESS. Not thread-safe.
 */
public final class ModelTrainer extends CorpusTraining<ModelTrainer> {
  private SortedSet<String> testSpeakers = SpeakerOrder.sorted(List.of());
  private String command = "";
  private String cardSection = "";
  private Optional<Checkpoints> checkpoints = Optional.empty();

  private ModelTrainer(Corpus corpus, TrainingEngine engine) {
    super(corpus, engine);
  }

  @Override
  protected ModelTrainer self() {
    return this;
  }

  /** Starts with defaults. */
  public static ModelTrainer of(Corpus corpus, TrainingEngine engine) {
    return new ModelTrainer(corpus, engine);
  }

  /**
   * Speakers that are kept back. Default: none.
   *
   * @param speakers names as in the corpus; those without recordings are ignored
   */
  public ModelTrainer testSpeakers(Collection<String> speakers) {
    testSpeakers = SpeakerOrder.sorted(speakers);
    return this;
  }

  /**
   * The command that makes the model again, for the card. Default: none.
   *
   * @param value one line, without local paths
   */
  public ModelTrainer command(String value) {
    command = Objects.requireNonNull(value, "command");
    return this;
  }

  /**
   * A further section of the card, such as the results of a cross-validation. Default: none.
   *
   * @param markdown with its own heading of level 2
   */
  public ModelTrainer cardSection(String markdown) {
    cardSection = Objects.requireNonNull(markdown, "markdown");
    return this;
  }

  /** Saves the state of the training, to resume it after an interruption. Default: none. */
  public ModelTrainer checkpoints(Checkpoints value) {
    checkpoints = Optional.of(value);
    return this;
  }

  /**
   * Trains.
   *
   * @throws CorpusException if the corpus cannot be used: a speaker in two parts, no training or
   *     validation speakers, fewer than two labels, a label without training recordings
   * @throws TrainingConfigException if the network does not fit the front end and the labels
   * @throws TrainingException if training diverges, the thread is interrupted, or a checkpoint
   *     cannot be written, read or resumed
   * @throws EngineException if the engine's library or the device is missing
   */
  public TrainingResult train() {
    Split.requireClasses(corpus.labels());
    Split split =
        Split.bySpeaker(
            corpus, config.validation().rule().choose(corpus, testSpeakers), testSpeakers);
    List<Utterance> used = new ArrayList<>(split.training());
    used.addAll(split.validation());
    List<String> labels = new Corpus(corpus.descriptor(), used, List.of()).labels();
    split.requireTrainable(labels);
    Provenance provenance = provenance(split, used);
    CheckpointStore store =
        checkpoints
            .map(settings -> CheckpointStore.open(settings, identity(provenance)))
            .orElse(CheckpointStore.NONE);
    CorpusFeatures features =
        CorpusFeatures.extract(used, new ClipFeatureExtractor(config, cache), threads, listener);
    requireValidation(split, features);
    TrainingRun.Trained trained =
        new TrainingRun(engine, device, config, listener)
            .run(
                ExampleSplit.of(split, features, config.waveformAugmentation().examplesPerWindow()),
                labels,
                features,
                store);
    Bundle bundle =
        new Bundle(
            trained.architecture(),
            new LabelSet(corpus.descriptor().task(), labels),
            new Preprocessor(config.preprocessing(), trained.transform()),
            trained.weights(),
            trained.calibration(),
            provenance,
            "");
    Optional<Evaluation> validation = trained.validation(labels, features.of(split.validation()));
    return new TrainingResult(
        bundle.withCard(card(bundle, trained, validation, split, features)),
        trained.history(),
        trained.epoch(),
        validation,
        split,
        features.withoutSpeech(),
        features.unreadable());
  }

  private static void requireValidation(Split split, CorpusFeatures features) {
    CorpusFeatures validation = features.of(split.validation());
    if (!split.validation().isEmpty() && validation.clips().isEmpty()) {
      throw new CorpusException(
          "no validation recording could be used: "
              + validation.unreadable().size()
              + " unreadable, "
              + validation.withoutSpeech().size()
              + " without speech");
    }
  }

  private String card(
      Bundle bundle,
      TrainingRun.Trained trained,
      Optional<Evaluation> validation,
      Split split,
      CorpusFeatures features) {
    ModelCard card =
        new ModelCard(
            corpus.descriptor(),
            config,
            engine.name(),
            bundle,
            trained.history().size(),
            trained.epoch());
    return card.write(
        new ModelCard.Use(
            split,
            testSpeakers,
            features.withoutSpeech().size(),
            features.unreadable().size(),
            cardSection,
            command),
        validation);
  }

  /** What a training must share with the one that it continues. */
  private Map<String, String> identity(Provenance provenance) {
    Map<String, String> identity = new TreeMap<>(provenance.entries());
    identity.remove("config");
    identity.put("task", corpus.descriptor().task());
    Json.parse(config.toJson())
        .forEach((key, value) -> identity.put("config." + key, Json.writeCompact(value)));
    return identity;
  }

  private Provenance provenance(Split split, List<Utterance> used) {
    return new Provenance(
        provenance(
            config,
            used,
            Map.of(
                "training", Split.speakers(split.training()),
                "validation", Split.speakers(split.validation()),
                "test", testSpeakers)));
  }
}
