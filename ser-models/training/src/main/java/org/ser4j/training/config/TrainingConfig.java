package org.ser4j.training.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.ser4j.dsp.effect.PreprocessingStep;
import org.ser4j.dsp.internal.Checks;
import org.ser4j.models.frontend.ActivitySettings;
import org.ser4j.models.frontend.FrontEnd;
import org.ser4j.models.frontend.LogMel;
import org.ser4j.models.frontend.Preprocessing;
import org.ser4j.models.frontend.Scaling;
import org.ser4j.models.frontend.Segmentation;
import org.ser4j.models.frontend.TensorTransform;
import org.ser4j.models.internal.io.FileErrors;
import org.ser4j.training.augment.SpectrogramAugmentation;
import org.ser4j.training.augment.SpectrogramAugmentation.FrequencyMask;
import org.ser4j.training.augment.SpectrogramAugmentation.FrequencyWarp;
import org.ser4j.training.augment.SpectrogramAugmentation.TimeMask;
import org.ser4j.training.augment.SpectrogramAugmentation.TimeShift;
import org.ser4j.training.augment.SpectrogramAugmentation.TimeStretch;
import org.ser4j.training.decomposition.Decomposition;
import org.ser4j.training.engine.Initialization;
import org.ser4j.training.engine.OptimizerSettings;
import org.ser4j.training.split.ValidationRule;

/**
 * Training configuration: everything that determines the result besides the corpus, the test
 * speakers and the engine. {@link #builder} documents every setting and its default; the defaults
 * are the recipe of the bundled model.
 *
 * <p>The JSON form has the same settings, in snake case and in the same order, with {@code
 * front_end}, {@code activity}, {@code preprocessing} and {@code segmentation} at the top level. A
 * setting that is left out has its default; one that is given is given whole. Unknown keys, wrong
 * types and values out of range are errors. Keys of earlier versions are still read.
 *
 * @param preprocessing front end, activity detection, preprocessing steps and segmentation together
 */
public record TrainingConfig(
    NetworkChoice architecture,
    Preprocessing preprocessing,
    Scaling scaler,
    Decomposition decomposition,
    WaveformAugmentations waveformAugmentation,
    Initialization initializer,
    int epochs,
    int batchSize,
    OptimizerSettings optimizer,
    Schedule schedule,
    double emaDecay,
    double labelSmoothing,
    MixUp mixup,
    Sampling sampling,
    ClassWeights classWeights,
    EarlyStopping earlyStopping,
    List<SpectrogramAugmentation> augmentations,
    Validation validation,
    long seed) {
  private static final int MAX_EPOCHS = 10_000;
  private static final int MAX_BATCH_SIZE = 4_096;
  private static final long MAX_FILE_BYTES = 1 << 20;

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public TrainingConfig {
    Objects.requireNonNull(architecture, "architecture");
    Objects.requireNonNull(preprocessing, "preprocessing");
    Objects.requireNonNull(scaler, "scaler");
    Objects.requireNonNull(decomposition, "decomposition");
    Objects.requireNonNull(waveformAugmentation, "waveformAugmentation");
    Objects.requireNonNull(initializer, "initializer");
    Objects.requireNonNull(optimizer, "optimizer");
    Objects.requireNonNull(schedule, "schedule");
    Objects.requireNonNull(mixup, "mixup");
    Objects.requireNonNull(sampling, "sampling");
    Objects.requireNonNull(classWeights, "classWeights");
    Objects.requireNonNull(earlyStopping, "earlyStopping");
    augmentations = List.copyOf(augmentations);
    Objects.requireNonNull(validation, "validation");
    Checks.require(
        !preprocessing.frontEnd().variableLength(),
        "front_end must have one length: min_samples equal to window_samples");
    requireVector(decomposition, preprocessing.frontEnd());
    Checks.within(epochs, 1, MAX_EPOCHS, "epochs");
    Checks.within(batchSize, 2, MAX_BATCH_SIZE, "batchSize");
    Checks.require(emaDecay >= 0 && emaDecay < 1, "emaDecay must be in [0, 1), not " + emaDecay);
    Checks.require(
        labelSmoothing >= 0 && labelSmoothing < 1,
        "labelSmoothing must be in [0, 1), not " + labelSmoothing);
    if (!validation.rule().validates()) {
      requireNoValidation("early_stopping.monitor", earlyStopping.monitor());
      requireNoValidation("schedule.monitor", schedule.monitor());
    }
  }

  private static void requireVector(Decomposition decomposition, FrontEnd frontEnd) {
    if (!(decomposition instanceof Decomposition.None)) {
      try {
        TensorTransform.requireVector(frontEnd.output());
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("decomposition: " + e.getMessage(), e);
      }
    }
  }

  private static void requireNoValidation(String key, Monitor monitor) {
    Checks.require(
        !monitor.validates(),
        key
            + " must be none or training_loss if there are no validation speakers, not "
            + monitor.name().toLowerCase(Locale.ROOT));
  }

  /** A builder with every default. */
  public static Builder builder() {
    return new Builder();
  }

  /** The defaults: {@code builder().build()}. */
  public static TrainingConfig defaults() {
    return builder().build();
  }

  /** A builder with the values of this configuration. */
  public Builder toBuilder() {
    return new Builder(this);
  }

  /**
   * Reads a configuration.
   *
   * @param json one JSON object
   * @throws TrainingConfigException if the content is not valid; the message names the key
   */
  public static TrainingConfig fromJson(String json) {
    return fromJson(json, "training configuration");
  }

  /**
   * Reads a configuration file.
   *
   * @param file JSON, at most 1 MiB
   * @throws TrainingConfigException if the file cannot be read or its content is not valid; the
   *     message names the file and the key
   */
  public static TrainingConfig read(Path file) {
    try {
      if (Files.size(file) > MAX_FILE_BYTES) {
        throw new TrainingConfigException(
            file + " is larger than a training configuration can be, " + MAX_FILE_BYTES + " bytes");
      }
      return fromJson(Files.readString(file), file.toString());
    } catch (IOException e) {
      throw new TrainingConfigException(
          "cannot read the training configuration "
              + file
              + ": "
              + FileErrors.reason(e)
              + "; expected a JSON file, as TrainingConfig.toJson() returns it",
          e);
    }
  }

  private static TrainingConfig fromJson(String json, String source) {
    try {
      return ConfigJson.read(json);
    } catch (IllegalArgumentException e) {
      throw new TrainingConfigException(source + ": " + e.getMessage(), e);
    }
  }

  /**
   * The JSON form, with every key; {@link #fromJson} gives an equal configuration back. Equal
   * configurations have equal text.
   */
  public String toJson() {
    return ConfigJson.write(this);
  }

  /** Whether early stopping or the schedule monitors the validation examples. */
  public boolean choosesOnValidation() {
    return earlyStopping.monitor().validates() || schedule.monitor().validates();
  }

  /** The front end of {@link #preprocessing}. */
  public FrontEnd frontEnd() {
    return preprocessing.frontEnd();
  }

  /** The same with another seed. */
  public TrainingConfig withSeed(long other) {
    return toBuilder().seed(other).build();
  }

  /**
   * The same with another number of epochs; the schedule is stretched accordingly.
   *
   * @param other 1 to 10,000
   * @throws IllegalArgumentException if it is out of its range
   */
  public TrainingConfig withEpochs(int other) {
    return toBuilder().epochs(other).build();
  }

  /** Builds a configuration. Not thread-safe. */
  public static final class Builder {
    private NetworkChoice architecture = new NetworkChoice.Named("residual_cnn");
    private FrontEnd frontEnd =
        new LogMel(16_000, 512, 400, 160, 64, 20, 7_600, 250, LogMel.Reference.MAX, 80);
    private ActivitySettings activity = ActivitySettings.STANDARD;
    private List<PreprocessingStep> preprocessing = List.of();
    private Segmentation segmentation = Segmentation.SPEECH;
    private Scaling scaler = Scaling.STANDARD;
    private Decomposition decomposition = new Decomposition.None();
    private WaveformAugmentations waveformAugmentation = WaveformAugmentations.NONE;
    private Initialization initializer = Initialization.FAN_IN;
    private int epochs = 80;
    private int batchSize = 32;
    private OptimizerSettings optimizer = OptimizerSettings.adamW(0.05);
    private Schedule schedule = new Schedule.OneCycle(0.003, 0.3, 25, 10_000);
    private double emaDecay = 0.99;
    private double labelSmoothing = 0.1;
    private MixUp mixup = new MixUp(0.2, 1);
    private Sampling sampling = Sampling.SHUFFLE;
    private ClassWeights classWeights = new ClassWeights.None();
    private EarlyStopping earlyStopping = EarlyStopping.NONE;
    private List<SpectrogramAugmentation> augmentations =
        List.of(
            new TimeShift(40, 1),
            new TimeStretch(0.8, 1.25, 1),
            new FrequencyWarp(0.9, 1.1, 1),
            new TimeMask(1, 30, 1),
            new FrequencyMask(1, 10, 1));
    private Validation validation = new Validation(new ValidationRule.None(0.88), 1);
    private long seed;

    private Builder() {}

    private Builder(TrainingConfig from) {
      architecture = from.architecture;
      frontEnd = from.preprocessing.frontEnd();
      activity = from.preprocessing.activity();
      preprocessing = from.preprocessing.steps();
      segmentation = from.preprocessing.segmentation();
      scaler = from.scaler;
      decomposition = from.decomposition;
      waveformAugmentation = from.waveformAugmentation;
      initializer = from.initializer;
      epochs = from.epochs;
      batchSize = from.batchSize;
      optimizer = from.optimizer;
      schedule = from.schedule;
      emaDecay = from.emaDecay;
      labelSmoothing = from.labelSmoothing;
      mixup = from.mixup;
      sampling = from.sampling;
      classWeights = from.classWeights;
      earlyStopping = from.earlyStopping;
      augmentations = from.augmentations;
      validation = from.validation;
      seed = from.seed;
    }

    /**
     * The network. Default: {@code residual_cnn} of the zoo. In JSON {@code {"zoo": name}}, or
     * {@code {"name": ..., "layers": [...]}} with the layers as in a bundle's config.json.
     */
    public Builder architecture(NetworkChoice value) {
      architecture = value;
      return this;
    }

    /**
     * How samples become a tensor, of one length. Default: a log-mel spectrogram of 2.5 s at 16
     * kHz, 64 bands from 20 to 7,600 Hz, 250 frames of 10 ms, at most 80 dB below the loudest
     * value.
     */
    public Builder frontEnd(FrontEnd value) {
      frontEnd = value;
      return this;
    }

    /**
     * What counts as silence. Default: 40 dB below the loudest frame or under -60 dBFS; 0.1 s
     * around speech are kept.
     */
    public Builder activity(ActivitySettings value) {
      activity = value;
      return this;
    }

    /**
     * Steps on the samples of every recording, in training and recognition. Default: none. In JSON
     * a list, or one of {@link org.ser4j.training.zoo.Zoo#preprocessingNames}.
     */
    public Builder preprocessing(List<PreprocessingStep> value) {
      preprocessing = value;
      return this;
    }

    /** How a recording is cut into windows. Default: speech. */
    public Builder segmentation(Segmentation value) {
      segmentation = value;
      return this;
    }

    /** How features are scaled, fitted on the training examples. Default: standard. */
    public Builder scaler(Scaling value) {
      scaler = value;
      return this;
    }

    /**
     * Linear map of scaled feature vectors, fitted on the training examples. Default: none. In JSON
     * {@code kind} none, or pca or lda with {@code components}.
     */
    public Builder decomposition(Decomposition value) {
      decomposition = value;
      return this;
    }

    /**
     * Random changes of the samples of training examples. Default: none. In JSON {@code versions},
     * a list of lists of steps or one of {@link org.ser4j.training.zoo.Zoo#augmentationNames}, and
     * {@code online}, a list of steps; each may be left out.
     */
    public Builder waveformAugmentation(WaveformAugmentations value) {
      waveformAugmentation = value;
      return this;
    }

    /** The distribution of the first weights. Default: fan_in. */
    public Builder initializer(Initialization value) {
      initializer = value;
      return this;
    }

    /** The largest number of epochs, 1 to 10,000. Default: 80. */
    public Builder epochs(int value) {
      epochs = value;
      return this;
    }

    /**
     * Examples in a step, 2 to 4,096. Default: 32. The remainder at the end of an epoch is skipped;
     * every epoch has another order.
     */
    public Builder batchSize(int value) {
      batchSize = value;
      return this;
    }

    /**
     * The optimizer. Default: AdamW with beta1 0.9, beta2 0.999, epsilon 1e-8, weight decay 0.05.
     * In JSON {@code kind} adam or adamw ({@code beta1}, {@code beta2}, {@code epsilon}), sgd
     * ({@code momentum}, {@code nesterov}) or rmsprop ({@code alpha}, {@code epsilon}, {@code
     * momentum}); each with {@code weight_decay} (or {@code l2}, Keras' penalty: half of it), and
     * optionally {@code clip_norm} and {@code weight_decay_params}.
     */
    public Builder optimizer(OptimizerSettings value) {
      optimizer = value;
      return this;
    }

    /**
     * The learning rate of each step. Default: one cycle with a maximum of 0.003, warm-up of 30 %,
     * start at 1/25 and end at 1/250,000 of the maximum. In JSON {@code kind} constant, cosine,
     * one_cycle or reduce_on_plateau, with the components of that {@link Schedule}.
     */
    public Builder schedule(Schedule value) {
      schedule = value;
      return this;
    }

    /**
     * Decay of the exponential moving average of the weights, which validation and the bundle use,
     * in [0, 1); 0 for the weights themselves. Default: 0.99.
     */
    public Builder emaDecay(double value) {
      emaDecay = value;
      return this;
    }

    /** The share of a target that is spread over all classes, in [0, 1). Default: 0.1. */
    public Builder labelSmoothing(double value) {
      labelSmoothing = value;
      return this;
    }

    /** Blending of examples. Default: alpha 0.2, every batch. */
    public Builder mixup(MixUp value) {
      mixup = value;
      return this;
    }

    /** Which examples make an epoch. Default: shuffle. */
    public Builder sampling(Sampling value) {
      sampling = value;
      return this;
    }

    /**
     * How much the loss of each class counts. Default: none. In JSON {@code kind} none, balanced,
     * or by_label with {@code weights}.
     */
    public Builder classWeights(ClassWeights value) {
      classWeights = value;
      return this;
    }

    /**
     * Which epoch's weights are kept, and when training ends early. Default: monitor none, so that
     * all epochs are run and the last weights kept.
     */
    public Builder earlyStopping(EarlyStopping value) {
      earlyStopping = value;
      return this;
    }

    /**
     * Random changes of the unscaled spectrogram of every training example, in order. Default: time
     * shift of up to 40 frames, time stretch 0.8 to 1.25, frequency warp 0.9 to 1.1, one time mask
     * of up to 30 frames, one frequency mask of up to 10 bands. In JSON a list of objects with
     * {@code kind} and the components of that {@link SpectrogramAugmentation}.
     */
    public Builder augmentations(List<SpectrogramAugmentation> value) {
      augmentations = value;
      return this;
    }

    /**
     * The validation speakers. Default: none, and a temperature of 0.88 from a cross-validation of
     * this recipe. In JSON {@code {"rule": "next_fold"}}, {@code {"speakers": [...]}} or {@code
     * {"rule": "none", "temperature": ...}}, each with {@code every}.
     */
    public Builder validation(Validation value) {
      validation = value;
      return this;
    }

    /** The seed of everything random. Default: 0. */
    public Builder seed(long value) {
      seed = value;
      return this;
    }

    /**
     * The configuration.
     *
     * @throws IllegalArgumentException if a value is out of its range
     */
    public TrainingConfig build() {
      return new TrainingConfig(
          architecture,
          new Preprocessing(frontEnd, activity, preprocessing, segmentation),
          scaler,
          decomposition,
          waveformAugmentation,
          initializer,
          epochs,
          batchSize,
          optimizer,
          schedule,
          emaDecay,
          labelSmoothing,
          mixup,
          sampling,
          classWeights,
          earlyStopping,
          augmentations,
          validation,
          seed);
    }
  }
}
