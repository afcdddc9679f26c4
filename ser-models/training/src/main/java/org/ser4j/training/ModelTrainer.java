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
import org.ser4j.training.config.Checkpoints;
import org.ser4j.training.config.TrainingConfigException;
import org.ser4j.training.corpus.Corpus;
import org.ser4j.training.corpus.CorpusException;
import org.ser4j.training.corpus.SpeakerOrder;
import org.ser4j.training.corpus.Utterance;
import org.ser4j.training.data.ClipFeatureExtractor;
import org.ser4j.training.data.CorpusFeatures;
import org.ser4j.training.data.ExampleSplit;
import org.ser4j.training.engine.TrainingEngine;
import org.ser4j.training.loop.CheckpointStore;
import org.ser4j.training.loop.TrainingRun;
import org.ser4j.training.metric.Evaluation;
import org.ser4j.training.report.ModelCard;
import org.ser4j.training.report.TrainingException;
import org.ser4j.training.split.Split;

/**
 * Turns a corpus into a model.
 *
 * <pre>{@code
 * Corpus corpus = Corpora.named("ravdess").read(folder);
 * TrainingResult result =
 *     ModelTrainer.of(corpus, Engines.named("pytorch")).testSpeakers(List.of("6", "13")).train();
 * Bundles.write(result.bundle(), target);
 * }</pre>
 *
 * <p>The scaler is fitted on the training speakers only, the stopping and the temperature on the
 * validation speakers, and the test speakers are not looked at. The same corpus, configuration,
 * seed and engine give a bundle of the same bytes, as long as the engine computes the same bits
 * (for native engines: the same number of threads).
 *
 * <p>The tensors of all training and validation recordings are held in memory, unscaled: 64 kB a
 * window of the standard front end, about 90 MB for all of RAVDESS. Belongs to one thread.
 */
public final class ModelTrainer extends CorpusTraining<ModelTrainer> {
  private SortedSet<String> testSpeakers = SpeakerOrder.sorted(List.of());
  private String command = "";
  private String cardSection = "";
  private Checkpoints checkpoints;

  private ModelTrainer(Corpus corpus, TrainingEngine engine) {
    super(corpus, engine);
  }

  @Override
  protected ModelTrainer self() {
    return this;
  }

  /**
   * Starts with defaults.
   *
   * @param corpus what is trained, validated and tested on
   * @param engine what trains and validates
   * @return the trainer
   */
  public static ModelTrainer of(Corpus corpus, TrainingEngine engine) {
    return new ModelTrainer(corpus, engine);
  }

  /**
   * Who is kept back. Default: nobody.
   *
   * @param speakers as the corpus writes them; one without recordings changes nothing
   * @return this
   */
  public ModelTrainer testSpeakers(Collection<String> speakers) {
    testSpeakers = SpeakerOrder.sorted(speakers);
    return this;
  }

  /**
   * The command that the card gives for making the model again. Default: none.
   *
   * @param value one line, without paths of the machine
   * @return this
   */
  public ModelTrainer command(String value) {
    command = Objects.requireNonNull(value, "command");
    return this;
  }

  /**
   * What the card says besides, such as a cross-validation's table. Default: nothing.
   *
   * @param markdown with a heading of its own, of level 2
   * @return this
   */
  public ModelTrainer cardSection(String markdown) {
    cardSection = Objects.requireNonNull(markdown, "markdown");
    return this;
  }

  /**
   * Where to write what a killed training needs to go on, and whether to go on. Default: nowhere.
   *
   * @param value the folder, how often, and whether
   * @return this
   */
  public ModelTrainer checkpoints(Checkpoints value) {
    checkpoints = Objects.requireNonNull(value, "checkpoints");
    return this;
  }

  /**
   * Trains.
   *
   * @return the model and how it came about
   * @throws CorpusException if the corpus does not serve: a speaker on two sides, nobody to train
   *     or validate on, fewer than two labels, a label without training recordings
   * @throws TrainingConfigException if the network does not fit the front end and the labels
   * @throws TrainingException if training diverges, the thread is interrupted, or a checkpoint
   *     cannot be written, read or gone on from
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
        checkpoints == null
            ? CheckpointStore.NONE
            : CheckpointStore.open(checkpoints, identity(provenance));
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

  /** What a training has to share with the one that it goes on from. */
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
