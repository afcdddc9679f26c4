package org.ser4j.training.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ser4j.dsp.effect.PreprocessingStep;
import org.ser4j.dsp.effect.WaveformAugmentation;
import org.ser4j.dsp.feature.FeatureSets;
import org.ser4j.models.frontend.ActivitySettings;
import org.ser4j.models.frontend.Features;
import org.ser4j.models.frontend.LogMel;
import org.ser4j.models.frontend.MelImage;
import org.ser4j.models.frontend.Scaling;
import org.ser4j.models.frontend.Segmentation;
import org.ser4j.models.frontend.Waveform;
import org.ser4j.models.internal.json.Json;
import org.ser4j.models.layer.Layer.Dense;
import org.ser4j.models.layer.Layer.Flatten;
import org.ser4j.models.layer.Layer.Sequential;
import org.ser4j.training.augment.SpectrogramAugmentation;
import org.ser4j.training.augment.SpectrogramAugmentation.FrequencyMask;
import org.ser4j.training.augment.SpectrogramAugmentation.FrequencyWarp;
import org.ser4j.training.augment.SpectrogramAugmentation.Gain;
import org.ser4j.training.augment.SpectrogramAugmentation.NoiseFloor;
import org.ser4j.training.augment.SpectrogramAugmentation.TimeMask;
import org.ser4j.training.augment.SpectrogramAugmentation.TimeShift;
import org.ser4j.training.augment.SpectrogramAugmentation.TimeStretch;
import org.ser4j.training.decomposition.Decomposition;
import org.ser4j.training.engine.Initialization;
import org.ser4j.training.engine.OptimizerSettings;
import org.ser4j.training.engine.UpdateRule;
import org.ser4j.training.split.ValidationRule;

/**
 * A configuration in Java and in JSON is the same, setting by setting, in both directions; and what
 * earlier versions wrote ({@code v1}) still means the same. A setting, kind or constant that none
 * of the configurations here has fails the test.
 */
class ConfigFormatTest {
  /** Under the names of the fixtures. */
  private static final Map<String, TrainingConfig> CONFIGS =
      Map.of(
          "everything", everything(),
          "vector", vector(),
          "waveform", waveform(),
          "mel_image", melImage());

  /** Every setting differs from its default. */
  private static TrainingConfig everything() {
    return TrainingConfig.builder()
        .architecture(
            new NetworkChoice.Inline(
                "mine", new Sequential(List.of(new Flatten(0, -1), new Dense(2, true)))))
        .frontEnd(new LogMel(8_000, 512, 400, 200, 4, 50, 4_000, 5, LogMel.Reference.ONE, 1 / 0.0))
        .activity(new ActivitySettings(35, -50, 0.2))
        .preprocessing(
            List.of(
                new PreprocessingStep.Excerpt(0.5, 2.5),
                new PreprocessingStep.TrimSilence(30),
                new PreprocessingStep.RemoveSilence(25),
                new PreprocessingStep.RemoveQuiet(0.5, -50),
                new PreprocessingStep.PeakNormalize(),
                new PreprocessingStep.ReduceNoise(),
                new PreprocessingStep.FixLength(3)))
        .segmentation(Segmentation.SEGMENTS)
        .scaler(Scaling.MIN_MAX)
        .waveformAugmentation(
            new WaveformAugmentations(
                List.of(
                    List.of(
                        new WaveformAugmentation.AddNoise(0.035),
                        new WaveformAugmentation.GaussianNoise(0.005)),
                    List.of(new WaveformAugmentation.TimeStretch(0.8, 1.2)),
                    List.of(new WaveformAugmentation.PitchShift(-2, 2)),
                    List.of(
                        new WaveformAugmentation.Roll(0.1, true),
                        new WaveformAugmentation.PeakNormalize())),
                List.of(
                    new WaveformAugmentation.Gain(-6, 6),
                    new WaveformAugmentation.Speed(0.9, 1.1),
                    new WaveformAugmentation.RandomChoice(
                        List.of(
                            new WaveformAugmentation.GaussianNoise(0.01),
                            new WaveformAugmentation.Compose(
                                List.of(
                                    new WaveformAugmentation.GaussianNoise(0.02),
                                    new WaveformAugmentation.PeakNormalize())))),
                    new WaveformAugmentation.RandomApply(
                        0.5, new WaveformAugmentation.GaussianNoise(0.03)))))
        .initializer(Initialization.GLOROT_UNIFORM)
        .epochs(7)
        .batchSize(4)
        .optimizer(new OptimizerSettings(new UpdateRule.Sgd(0.9, true), 0.1, 2, Set.of("1.weight")))
        .schedule(new Schedule.OneCycle(0.002, 0.25, 20, 1_000))
        .emaDecay(0.5)
        .labelSmoothing(0.2)
        .mixup(new MixUp(0.4, 0.3))
        .sampling(Sampling.BALANCED)
        .classWeights(new ClassWeights.ByLabel(Map.of("happy", 2.0, "sad", 0.5)))
        .earlyStopping(new EarlyStopping(Monitor.TRAINING_LOSS, 3, false))
        .augmentations(
            List.of(
                new TimeStretch(0.8, 1.25, 0.1),
                new TimeShift(2, 0.2),
                new FrequencyWarp(0.9, 1.1, 0.3),
                new Gain(6, 0.4),
                new NoiseFloor(20, 50, 0.5),
                new TimeMask(2, 1, 0.6),
                new FrequencyMask(3, 2, 0.7)))
        .validation(new Validation(new ValidationRule.None(0.88), 2))
        .seed(-12)
        .build();
  }

  private static TrainingConfig vector() {
    return TrainingConfig.builder()
        .architecture(new NetworkChoice.Named("001/cnn"))
        .frontEnd(new Features(FeatureSets.named("vec162", 22_050), 55_125))
        .preprocessing(List.of(new PreprocessingStep.Excerpt(0.6, 2.5)))
        .segmentation(Segmentation.START)
        .scaler(Scaling.NONE)
        .decomposition(new Decomposition.Lda(5))
        .waveformAugmentation(
            new WaveformAugmentations(
                List.of(List.of(new WaveformAugmentation.AddNoise(0.035))), List.of()))
        .optimizer(new OptimizerSettings(new UpdateRule.RmsProp(0.99, 0.001, 0.5), 0))
        .schedule(new Schedule.ReduceOnPlateau(0.001, Monitor.VALIDATION_UAR, 0.4, 2, 1e-7, 1e-4))
        .classWeights(new ClassWeights.Balanced())
        .earlyStopping(new EarlyStopping(Monitor.VALIDATION_ACCURACY, 3, true))
        .augmentations(List.of())
        .validation(new Validation(new ValidationRule.Listed(List.of("3", "8")), 2))
        .build();
  }

  private static TrainingConfig waveform() {
    return TrainingConfig.builder()
        .architecture(new NetworkChoice.Named("003/raw_emotion"))
        .frontEnd(new Waveform(48_000, 144_000, 144_000, false))
        .optimizer(new OptimizerSettings(new UpdateRule.Adam(0.9, 0.99, 1e-7, false), 0.02))
        .schedule(new Schedule.Cosine(0.1, 0.01))
        .earlyStopping(new EarlyStopping(Monitor.VALIDATION_LOSS, 3, true))
        .augmentations(List.of())
        .validation(new Validation(new ValidationRule.NextFold(), 1))
        .build();
  }

  private static TrainingConfig melImage() {
    LogMel mel =
        new LogMel(22_050, 2_048, 2_048, 512, 128, 0, 11_025, 87, LogMel.Reference.MAX, 80);
    return TrainingConfig.builder()
        .architecture(new NetworkChoice.Named("000/final"))
        .frontEnd(new MelImage(mel, 64, 64, 3))
        .optimizer(new OptimizerSettings(new UpdateRule.Adam(0.8, 0.9, 1e-8, true), 0.01, 1))
        .schedule(new Schedule.Constant(0.1))
        .augmentations(List.of())
        .build();
  }

  static Set<String> names() {
    return new TreeSet<>(CONFIGS.keySet());
  }

  @ParameterizedTest
  @MethodSource("names")
  void keysOfVersion1AreRead(String name) {
    assertEquals(CONFIGS.get(name), TrainingConfig.fromJson(fixture("v1/" + name)));
  }

  @ParameterizedTest
  @MethodSource("names")
  void javaAndJsonAreTheSame(String name) {
    TrainingConfig config = CONFIGS.get(name);
    String json = fixture("v2/" + name);
    assertEquals(config, TrainingConfig.fromJson(json));
    assertEquals(json, config.toJson());
    assertEquals(config, config.toBuilder().build());
  }

  @Test
  void theDefaultsAreTheRecipeOfTheBundledModel() throws IOException {
    assertEquals(TrainingConfig.defaults(), TrainingConfig.fromJson("{}"));
    Path documented =
        Path.of(System.getProperty("ser4j.root"), "docs", "reference", "training-config.json");
    assertEquals(Files.readString(documented), TrainingConfig.defaults().toJson());
    assertEquals(TrainingConfig.defaults(), TrainingConfig.fromJson(fixture("v1/ravdess")));
  }

  /** One key given, the others left out; then one setting of the builder. */
  @ParameterizedTest
  @ValueSource(strings = {"everything", "vector"})
  void everyKeyStandsForItself(String name) {
    Map<String, Object> defaults = Json.parse(TrainingConfig.defaults().toJson());
    Map<String, Object> given = Json.parse(fixture("v2/" + name));
    given.remove("format_version");
    for (String key : given.keySet()) {
      if (needsOthers(key, name)) {
        continue;
      }
      Map<String, Object> expected = new LinkedHashMap<>(defaults);
      expected.put(key, given.get(key));
      TrainingConfig read = TrainingConfig.fromJson(Json.write(Map.of(key, given.get(key))));
      assertEquals(expected, Json.parse(read.toJson()), key);
    }
  }

  /** A decomposition needs a vector, and to watch validation somebody to validate on. */
  private static boolean needsOthers(String key, String name) {
    return name.equals("vector")
        && List.of("decomposition", "schedule", "early_stopping").contains(key);
  }

  @Test
  void everySettingIsTested() {
    Map<String, Object> keys = Json.parse(fixture("v2/everything"));
    keys.putAll(Json.parse(fixture("v2/vector")));
    keys.remove("format_version");
    Set<String> components = components(TrainingConfig.class);
    components.remove("preprocessing");
    components.addAll(components(ConfigJson.PreprocessingSettings.class));
    assertEquals(
        components,
        Arrays.stream(TrainingConfig.Builder.class.getDeclaredMethods())
            .map(method -> method.getName())
            .filter(method -> !method.equals("build"))
            .collect(Collectors.toSet()));
    assertEquals(
        components.stream().map(ConfigFormatTest::snakeCase).collect(Collectors.toSet()),
        keys.keySet());
    Map<String, Object> defaults = Json.parse(TrainingConfig.defaults().toJson());
    keys.putAll(Json.parse(fixture("v2/everything")));
    // It needs the vectors of the other configuration.
    keys.put("decomposition", Json.parse(fixture("v2/vector")).get("decomposition"));
    keys.remove("format_version");
    keys.forEach((key, value) -> assertNotEquals(defaults.get(key), value, key));
  }

  @Test
  void everyKindAndConstantIsTested() {
    Set<Class<?>> kinds = new LinkedHashSet<>();
    Set<Object> constants = new HashSet<>();
    CONFIGS.values().forEach(config -> collect(config, kinds, constants));
    collect(TrainingConfig.defaults(), kinds, constants);
    for (Class<?> family :
        List.of(
            NetworkChoice.class,
            PreprocessingStep.class,
            WaveformAugmentation.class,
            UpdateRule.class,
            Schedule.class,
            ClassWeights.class,
            SpectrogramAugmentation.class,
            ValidationRule.class)) {
      for (Class<?> kind : family.getPermittedSubclasses()) {
        assertEquals(true, kinds.contains(kind), "no configuration here has a " + kind);
      }
    }
    for (Enum<?>[] all :
        List.<Enum<?>[]>of(
            Segmentation.values(),
            Scaling.values(),
            Initialization.values(),
            Sampling.values(),
            Monitor.values())) {
      assertEquals(Set.of(), missing(all, constants));
    }
  }

  private static Set<Object> missing(Object[] all, Set<Object> found) {
    Set<Object> missing = new HashSet<>(Arrays.asList(all));
    missing.removeAll(found);
    return missing;
  }

  private static void collect(Object value, Set<Class<?>> kinds, Set<Object> constants) {
    if (value instanceof Record record) {
      kinds.add(record.getClass());
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        collect(get(component, record), kinds, constants);
      }
    } else if (value instanceof Collection<?> items) {
      items.forEach(item -> collect(item, kinds, constants));
    } else if (value instanceof Enum<?>) {
      constants.add(value);
    }
  }

  private static Object get(RecordComponent component, Record record) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Set<String> components(Class<?> record) {
    return Stream.of(record.getRecordComponents())
        .map(RecordComponent::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String snakeCase(String name) {
    return name.replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
  }

  private static String fixture(String name) {
    String file = name + ".json";
    try (InputStream in = ConfigFormatTest.class.getResourceAsStream(file)) {
      return new String(
          Optional.ofNullable(in)
              .orElseThrow(() -> new IllegalStateException("no " + file))
              .readAllBytes(),
          StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
