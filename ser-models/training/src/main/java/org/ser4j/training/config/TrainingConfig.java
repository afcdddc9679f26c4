package org.ser4j.training.config;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.ser4j.models.frontend.FrontEnd;
import org.ser4j.models.frontend.Preprocessing;
import org.ser4j.models.frontend.Scaling;
import org.ser4j.models.frontend.TensorTransform;
import org.ser4j.models.json.JsonFields;
import org.ser4j.training.augment.Augmentation;
import org.ser4j.training.engine.Initialization;
import org.ser4j.training.engine.OptimizerSettings;
import org.ser4j.training.reduce.Reduction;
import org.ser4j.training.split.ValidationRule;

/**
 * A training as data: everything that decides what comes out, but for the corpus, who is tested on,
 * and the engine. Read from JSON, where every component has the key given below.
 *
 * <p>A top-level key that is left out takes the value of the recipe {@value #DEFAULT_RECIPE}; one
 * that is given is given whole. Unknown keys, wrong types and values out of range are errors.
 *
 * @param network {@code architecture}: {@code {"zoo": "residual_cnn"}}, or {@code {"name": ...,
 *     "layers": [...]}} with the layers as in a bundle's config.json
 * @param preprocessing {@code front_end} and {@code activity}: as in a bundle's
 *     preprocessor_config.json; {@code preparation}: a list as there, or the name of one of {@link
 *     org.ser4j.training.zoo.Zoo#preprocessingNames}, nothing if the key is left out; {@code
 *     cutting}: speech (if the key is left out), start or pieces
 * @param scaler {@code scaler}: standard (if the key is left out), min_max or none
 * @param reduction {@code reduction}: {@code kind} none (if the key is left out), pca or lda (each
 *     with {@code components})
 * @param sound {@code sound_augmentation}: {@code copies}, a list of lists of distortions, or the
 *     name of one of {@link org.ser4j.training.zoo.Zoo#augmentationNames}; {@code online}, a list
 *     of distortions; each may be left out
 * @param initializer {@code initializer}: fan_in (if the key is left out) or glorot_uniform
 * @param epochs {@code epochs}: how many at most, 1 to 10,000
 * @param batchSize {@code batch_size}: rows of a step, 2 to 4,096; the rows that are left over at
 *     the end of an epoch are left out (each epoch shuffles anew)
 * @param optimizer {@code optimizer}: {@code kind} adam or adamw ({@code beta1}, {@code beta2},
 *     {@code epsilon}), sgd ({@code momentum}, {@code nesterov}) or rmsprop ({@code alpha}, {@code
 *     epsilon}, {@code momentum}), each with {@code weight_decay}, and with {@code clip_norm} where
 *     gradients are to be clipped
 * @param schedule {@code schedule}: {@code kind} constant ({@code learning_rate}), cosine ({@code
 *     learning_rate}, {@code final_learning_rate}), one_cycle ({@code max_learning_rate}, {@code
 *     warmup_share}, {@code div_factor}, {@code final_div_factor}) or reduce_on_plateau ({@code
 *     learning_rate}, {@code monitor}, {@code factor}, {@code patience}, {@code min_learning_rate},
 *     {@code threshold})
 * @param emaDecay {@code ema_decay}: of the exponential moving average of the weights that
 *     validation and the bundle use, in [0, 1); 0 for the bare weights
 * @param labelSmoothing {@code label_smoothing}: share of a target spread over all classes, in [0,
 *     1)
 * @param mixUp {@code mixup}: {@code alpha}, {@code probability}
 * @param sampling {@code sampling}: shuffle or balanced
 * @param classWeights {@code class_weights}: {@code kind} none, balanced or by_label ({@code
 *     weights}, a number for each label); none if the key is left out
 * @param earlyStopping {@code early_stopping}: {@code monitor} (a {@link Monitor} in lower case),
 *     {@code patience}, {@code restore_best} (true if left out)
 * @param augmentations {@code augmentations}: a list, applied in order to each unscaled training
 *     tensor; {@code kind} time_stretch ({@code min_rate}, {@code max_rate}), time_shift ({@code
 *     max_frames}), frequency_warp ({@code min_factor}, {@code max_factor}), gain ({@code max_db}),
 *     noise_floor ({@code min_db}, {@code max_db}), time_mask ({@code count}, {@code max_frames})
 *     or frequency_mask ({@code count}, {@code max_bands}), each with {@code probability}
 * @param validation {@code validation}: {@code {"rule": "next_fold"}}, {@code {"speakers": [...]}}
 *     or {@code {"rule": "nobody", "temperature": ...}}, each with {@code every}, see below
 * @param validateEvery {@code validation.every}: epochs from one validation to the next, 1 or more;
 *     the last epoch is always validated
 * @param seed {@code seed}: of everything random
 */
public record TrainingConfig(
    NetworkChoice network,
    Preprocessing preprocessing,
    Scaling scaler,
    Reduction reduction,
    SoundAugmentation sound,
    Initialization initializer,
    int epochs,
    int batchSize,
    OptimizerSettings optimizer,
    Schedule schedule,
    double emaDecay,
    double labelSmoothing,
    MixUp mixUp,
    Sampling sampling,
    ClassWeights classWeights,
    EarlyStopping earlyStopping,
    List<Augmentation> augmentations,
    ValidationRule validation,
    int validateEvery,
    long seed) {

  /** The recipe that the bundled model was trained with. */
  public static final String DEFAULT_RECIPE = "ravdess";

  static final int MAX_EPOCHS = 10_000;
  static final int MAX_BATCH_SIZE = 4_096;

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public TrainingConfig {
    Objects.requireNonNull(network, "network");
    Objects.requireNonNull(preprocessing, "preprocessing");
    Settings.require(
        !preprocessing.frontEnd().variableLength(),
        "front_end must have one length: least_samples as many as window_samples");
    Objects.requireNonNull(scaler, "scaler");
    Objects.requireNonNull(reduction, "reduction");
    requireVector(reduction, preprocessing.frontEnd());
    Objects.requireNonNull(sound, "sound");
    Objects.requireNonNull(initializer, "initializer");
    Settings.require(
        epochs >= 1 && epochs <= MAX_EPOCHS,
        "epochs must be 1 to " + MAX_EPOCHS + ", not " + epochs);
    Settings.require(
        batchSize >= 2 && batchSize <= MAX_BATCH_SIZE,
        "batch_size must be 2 to " + MAX_BATCH_SIZE + ", not " + batchSize);
    Objects.requireNonNull(optimizer, "optimizer");
    Objects.requireNonNull(schedule, "schedule");
    Settings.require(emaDecay >= 0 && emaDecay < 1, "ema_decay must be in [0, 1), not " + emaDecay);
    Settings.require(
        labelSmoothing >= 0 && labelSmoothing < 1,
        "label_smoothing must be in [0, 1), not " + labelSmoothing);
    Objects.requireNonNull(mixUp, "mixUp");
    Objects.requireNonNull(sampling, "sampling");
    Objects.requireNonNull(classWeights, "classWeights");
    Objects.requireNonNull(earlyStopping, "earlyStopping");
    augmentations = List.copyOf(augmentations);
    Objects.requireNonNull(validation, "validation");
    if (validation instanceof ValidationRule.None) {
      requireNoValidation("early_stopping.monitor", earlyStopping.monitor());
      if (schedule instanceof Schedule.ReduceOnPlateau plateau) {
        requireNoValidation("schedule.monitor", plateau.monitor());
      }
    }
    Settings.require(
        validateEvery >= 1, "validation.every must be 1 or more, not " + validateEvery);
  }

  private static void requireVector(Reduction reduction, FrontEnd frontEnd) {
    if (!(reduction instanceof Reduction.None)) {
      try {
        TensorTransform.requireVector(frontEnd.output());
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("reduction: " + e.getMessage(), e);
      }
    }
  }

  private static void requireNoValidation(String key, Monitor monitor) {
    Settings.require(
        !monitor.validates(),
        key
            + " must be none or training_loss when validation.rule is nobody, not "
            + JsonFields.lowerCase(monitor));
  }

  /**
   * The recipe {@value #DEFAULT_RECIPE}.
   *
   * @return the same values always
   */
  public static TrainingConfig standard() {
    return recipe(DEFAULT_RECIPE);
  }

  /**
   * One of the library's recipes.
   *
   * @param name such as {@value #DEFAULT_RECIPE}
   * @return the configuration
   * @throws TrainingConfigException if there is none of that name
   */
  public static TrainingConfig recipe(String name) {
    return new ConfigReader("recipe " + name).read(Recipes.read(name));
  }

  /**
   * Reads a configuration file.
   *
   * @param file JSON
   * @return the configuration
   * @throws TrainingConfigException if the file cannot be read or its content is wrong; the message
   *     names the file and the key
   */
  public static TrainingConfig read(Path file) {
    return new ConfigReader(file.toString()).read(Recipes.read(file));
  }

  /**
   * Reads a configuration.
   *
   * @param json the text
   * @return the configuration
   * @throws TrainingConfigException if the content is wrong; the message names the key
   */
  public static TrainingConfig parse(String json) {
    return new ConfigReader("training configuration").read(json);
  }

  /**
   * The same as a JSON tree, every key written.
   *
   * @return what {@link #parse} reads
   */
  public JsonObject toJson() {
    return ConfigWriter.write(this);
  }

  /**
   * Whether anything is chosen on validation rows: early stopping or the schedule watches them.
   *
   * @return false where validation, if there is any, only watches
   */
  public boolean choosesOnValidation() {
    return earlyStopping.monitor().validates()
        || schedule instanceof Schedule.ReduceOnPlateau plateau && plateau.monitor().validates();
  }

  /**
   * How a window becomes a tensor.
   *
   * @return of the preprocessing
   */
  public FrontEnd frontEnd() {
    return preprocessing.frontEnd();
  }

  /**
   * The same with another seed.
   *
   * @param other the seed
   * @return the configuration
   */
  public TrainingConfig withSeed(long other) {
    return with(epochs, other);
  }

  /**
   * The same with another number of epochs; the schedule stretches with it.
   *
   * @param other 1 to 10,000
   * @return the configuration
   * @throws IllegalArgumentException if it is out of its range
   */
  public TrainingConfig withEpochs(int other) {
    return with(other, seed);
  }

  private TrainingConfig with(int otherEpochs, long otherSeed) {
    return new TrainingConfig(
        network,
        preprocessing,
        scaler,
        reduction,
        sound,
        initializer,
        otherEpochs,
        batchSize,
        optimizer,
        schedule,
        emaDecay,
        labelSmoothing,
        mixUp,
        sampling,
        classWeights,
        earlyStopping,
        augmentations,
        validation,
        validateEvery,
        otherSeed);
  }
}
