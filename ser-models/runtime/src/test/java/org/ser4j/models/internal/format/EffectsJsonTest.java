package org.ser4j.models.internal.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ser4j.dsp.effect.PreprocessingStep;
import org.ser4j.dsp.effect.WaveformAugmentation;
import org.ser4j.models.internal.json.Json;
import org.ser4j.models.internal.json.JsonCodec;

class EffectsJsonTest {
  private static final JsonCodec CODEC = ModelFormat.codec();

  static List<PreprocessingStep> steps() {
    return List.of(
        new PreprocessingStep.Excerpt(0.25, 1.5),
        new PreprocessingStep.TrimSilence(30),
        new PreprocessingStep.RemoveSilence(20),
        new PreprocessingStep.RemoveQuiet(0.5, -50),
        new PreprocessingStep.PeakNormalize(),
        new PreprocessingStep.ReduceNoise(),
        new PreprocessingStep.FixLength(1.75));
  }

  static List<WaveformAugmentation> augmentations() {
    return List.of(
        new WaveformAugmentation.AddNoise(0.035),
        new WaveformAugmentation.GaussianNoise(0.005),
        new WaveformAugmentation.TimeStretch(0.9, 1.1),
        new WaveformAugmentation.PitchShift(-1.5, 0.5),
        new WaveformAugmentation.Roll(0.125, false),
        new WaveformAugmentation.Gain(-6, 3),
        new WaveformAugmentation.Speed(0.9, 1.1),
        new WaveformAugmentation.PeakNormalize(),
        new WaveformAugmentation.RandomChoice(
            List.of(
                new WaveformAugmentation.AddNoise(0.5), new WaveformAugmentation.Roll(0.5, true))),
        new WaveformAugmentation.Compose(List.of(new WaveformAugmentation.TimeStretch(0.8, 0.8))),
        new WaveformAugmentation.RandomApply(
            0.5, new WaveformAugmentation.RandomApply(0.25, new WaveformAugmentation.Gain(2, 2))));
  }

  @Test
  void noKindIsForgotten() {
    assertEquals(Set.of(PreprocessingStep.class.getPermittedSubclasses()), classes(steps()));
    assertEquals(
        Set.of(WaveformAugmentation.class.getPermittedSubclasses()), classes(augmentations()));
  }

  @ParameterizedTest
  @MethodSource("steps")
  void stepsComeBack(PreprocessingStep step) {
    String json = CODEC.write(PreprocessingStep.class, step);
    assertEquals(step, CODEC.read(PreprocessingStep.class, json));
    assertKeys(step.getClass(), json);
  }

  @ParameterizedTest
  @MethodSource("augmentations")
  void augmentationsComeBack(WaveformAugmentation augmentation) {
    String json = CODEC.write(WaveformAugmentation.class, augmentation);
    assertEquals(augmentation, CODEC.read(WaveformAugmentation.class, json));
    assertKeys(augmentation.getClass(), json);
  }

  @ParameterizedTest
  @MethodSource("steps")
  void unknownKeysOfStepsAreErrors(PreprocessingStep step) {
    assertUnknownKey(PreprocessingStep.class, step);
  }

  @ParameterizedTest
  @MethodSource("augmentations")
  void unknownKeysOfAugmentationsAreErrors(WaveformAugmentation augmentation) {
    assertUnknownKey(WaveformAugmentation.class, augmentation);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | list[3].kind is missing",
        "{'kind': 'excerpt', 'offset_seconds': 1} | list[3].duration_seconds is missing",
        "{'kind': 'trim_silence', 'top_db': '30'} | list[3].top_db must be a number",
        "{'kind': 'trim_silence', 'top_db': 0} | list[3].top_db must be in (0, 200], not 0",
      })
  void badStepsNameThePlace(String json, String message) {
    assertRefused(PreprocessingStep.class, json, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'kind': 'roll', 'max_seconds': 1, 'zeroed': 0} | list[3].zeroed must be true or false",
        "{'kind': 'add_noise', 'max_share': 11} | list[3].max_share must be in (0, 10], not 11",
        "{'kind': 'random_choice', 'augmentations': []}"
            + " | list[3].augmentations must hold at least one",
        "{'kind': 'random_choice', 'augmentations': {}} | list[3].augmentations must be a list",
        "{'kind': 'compose', 'augmentations': [{'kind': 'peak_normalize'}, {'kind': 'add_noise'}]}"
            + " | list[3].augmentations[1].max_share is missing",
        "{'kind': 'random_apply', 'probability': 1, 'augmentation': {'kind': 'gaussian_noise',"
            + " 'level': -1}} | list[3].augmentation.level must be in (0, 10], not -1",
      })
  void badAugmentationsNameThePlace(String json, String message) {
    assertRefused(WaveformAugmentation.class, json, message);
  }

  @ParameterizedTest
  @ValueSource(classes = {PreprocessingStep.class, WaveformAugmentation.class})
  void anUnknownKindNamesAllThereAre(Class<?> type) {
    String kinds =
        Arrays.stream(type.getPermittedSubclasses())
            .map(one -> snakeCase(one.getSimpleName()))
            .collect(Collectors.joining(", "));
    String message =
        assertThrows(
                IllegalArgumentException.class, () -> CODEC.read(type, "{\"kind\": \"reverb\"}"))
            .getMessage();
    assertTrue(message.contains("reverb") && message.contains(kinds), message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'kind': 'drop_silence', 'top_db': 20} | {'kind': 'remove_silence', 'top_db': 20}",
        "{'kind': 'drop_quiet', 'min_silence_seconds': 0.5, 'threshold_dbfs': -50}"
            + " | {'kind': 'remove_quiet', 'min_silence_seconds': 0.5, 'threshold_dbfs': -50}",
      })
  void oldNamesOfStepsAreRead(String old, String now) {
    assertEquals(read(PreprocessingStep.class, now), read(PreprocessingStep.class, old));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'kind': 'stretch', 'min_rate': 0.9, 'max_rate': 1.1}"
            + " | {'kind': 'time_stretch', 'min_rate': 0.9, 'max_rate': 1.1}",
        "{'kind': 'shift_pitch', 'min_semitones': 1, 'max_semitones': 2}"
            + " | {'kind': 'pitch_shift', 'min_semitones': 1, 'max_semitones': 2}",
        "{'kind': 'change_gain', 'min_db': 1, 'max_db': 2}"
            + " | {'kind': 'gain', 'min_db': 1, 'max_db': 2}",
        "{'kind': 'change_speed', 'min_rate': 0.9, 'max_rate': 1.1}"
            + " | {'kind': 'speed', 'min_rate': 0.9, 'max_rate': 1.1}",
        "{'kind': 'one_of', 'distortions': [{'kind': 'to_peak'}]}"
            + " | {'kind': 'random_choice', 'augmentations': [{'kind': 'peak_normalize'}]}",
        "{'kind': 'in_turn', 'distortions': [{'kind': 'to_peak'}]}"
            + " | {'kind': 'compose', 'augmentations': [{'kind': 'peak_normalize'}]}",
        "{'kind': 'sometimes', 'probability': 1, 'distortion': {'kind': 'to_peak'}}"
            + " | {'kind': 'random_apply', 'probability': 1,"
            + " 'augmentation': {'kind': 'peak_normalize'}}",
      })
  void oldNamesOfAugmentationsAreRead(String old, String now) {
    assertEquals(read(WaveformAugmentation.class, now), read(WaveformAugmentation.class, old));
  }

  private static <T> T read(Class<T> type, String json) {
    return CODEC.read(type, Json.parse(json.replace('\'', '"')), "list[3]");
  }

  private static void assertRefused(Class<?> type, String json, String message) {
    assertEquals(
        message, assertThrows(IllegalArgumentException.class, () -> read(type, json)).getMessage());
  }

  private static <T> void assertUnknownKey(Class<T> type, T value) {
    String json = CODEC.write(type, value);
    String more = json.substring(0, json.lastIndexOf('}')) + ", 'more': 1}";
    String message =
        assertThrows(IllegalArgumentException.class, () -> read(type, more)).getMessage();
    assertTrue(message.startsWith("list[3]: unknown keys [more]"), message);
  }

  /** The kind and every component of the record, in its order, each in snake case. */
  private static void assertKeys(Class<?> type, String json) {
    Map<?, ?> written = new LinkedHashMap<>((Map<?, ?>) Json.parse(json));
    assertEquals(snakeCase(type.getSimpleName()), written.remove("kind"));
    assertEquals(
        Arrays.stream(type.getRecordComponents())
            .map(component -> snakeCase(component.getName()))
            .toList(),
        List.copyOf(written.keySet()));
  }

  private static Set<Class<?>> classes(Collection<?> some) {
    return some.stream().map(Object::getClass).collect(Collectors.toSet());
  }

  private static String snakeCase(String name) {
    return name.replaceAll("(?<!^)([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }
}
