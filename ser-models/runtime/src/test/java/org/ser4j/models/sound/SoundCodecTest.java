package org.ser4j.models.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ser4j.dsp.effect.PreprocessingStep;
import org.ser4j.dsp.effect.WaveformAugmentation;
import org.ser4j.models.json.Json;
import org.ser4j.models.json.JsonFields;

class SoundCodecTest {
  static List<PreprocessingStep> preparations() {
    return Sounds.steps();
  }

  static List<WaveformAugmentation> distortions() {
    return Sounds.augmentations();
  }

  @Test
  void noKindIsForgotten() {
    assertEquals(classes(PreprocessingStep.class), classes(preparations()));
    assertEquals(classes(WaveformAugmentation.class), classes(distortions()));
  }

  @ParameterizedTest
  @MethodSource("preparations")
  void preparationsComeBack(PreprocessingStep preparation) {
    JsonObject json = Json.parse(Json.write(SoundCodec.write(preparation)));
    assertEquals(preparation, SoundCodec.readStep(new JsonFields(json, "")));
    assertKeys(preparation.getClass(), json);
  }

  @ParameterizedTest
  @MethodSource("distortions")
  void distortionsComeBack(WaveformAugmentation distortion) {
    JsonObject json = Json.parse(Json.write(SoundCodec.write(distortion)));
    assertEquals(distortion, SoundCodec.readAugmentation(new JsonFields(json, "")));
    assertKeys(distortion.getClass(), json);
  }

  @Test
  void listsComeBack() {
    List<List<WaveformAugmentation>> copies =
        List.of(distortions(), List.of(), List.of(new WaveformAugmentation.PeakNormalize()));
    JsonObject json = new JsonObject();
    json.add("preparation", SoundCodec.writePreparations(preparations()));
    json.add("copies", SoundCodec.writeDistortionLists(copies));
    json.add("online", SoundCodec.writeDistortions(distortions()));
    JsonFields fields = new JsonFields(Json.parse(Json.write(json)), "");
    assertEquals(preparations(), SoundCodec.readPreparations(fields.objects("preparation")));
    assertEquals(copies, SoundCodec.readDistortionLists(fields.objectLists("copies")));
    assertEquals(distortions(), SoundCodec.readDistortions(fields.objects("online")));
    fields.end();
  }

  @ParameterizedTest
  @MethodSource("preparations")
  void unknownKeysOfPreparationsAreErrors(PreprocessingStep preparation) {
    JsonObject json = SoundCodec.write(preparation);
    json.addProperty("more", 1);
    assertMessage("list[3]: unknown keys [more]", json, SoundCodec::readStep);
  }

  @ParameterizedTest
  @MethodSource("distortions")
  void unknownKeysOfDistortionsAreErrors(WaveformAugmentation distortion) {
    JsonObject json = SoundCodec.write(distortion);
    json.addProperty("more", 1);
    assertMessage("list[3]: unknown keys [more]", json, SoundCodec::readAugmentation);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | list[3].kind is missing",
        "{'kind': 'excerpt', 'offset_seconds': 1} | list[3].duration_seconds is missing",
        "{'kind': 'trim_silence', 'top_db': '30'} | list[3].top_db must be a number",
        "{'kind': 'trim_silence', 'top_db': 0} | list[3]: topDb must be in (0, 200], not 0",
      })
  void badPreparationsNameThePlace(String text, String message) {
    JsonObject json = Json.parse(text.replace('\'', '"'));
    assertMessage(message, json, SoundCodec::readStep);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'kind': 'roll', 'max_seconds': 1, 'zeroed': 0} | list[3].zeroed must be true or false",
        "{'kind': 'add_noise', 'max_share': 11} | list[3]: maxShare must be in (0, 10], not 11",
        "{'kind': 'random_choice', 'augmentations': []} | list[3]: augmentations must hold at least one",
        "{'kind': 'random_choice', 'augmentations': {}} | list[3].augmentations must be a list",
        "{'kind': 'compose', 'augmentations': [{'kind': 'peak_normalize'}, {'kind': 'add_noise'}]}"
            + " | list[3].augmentations[1].max_share is missing",
        "{'kind': 'random_apply', 'probability': 1, 'augmentation': {'kind': 'gaussian_noise',"
            + " 'level': -1}} | list[3].augmentation: level must be in (0, 10], not -1",
      })
  void badDistortionsNameThePlace(String text, String message) {
    JsonObject json = Json.parse(text.replace('\'', '"'));
    assertMessage(message, json, SoundCodec::readAugmentation);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "list[3]"})
  void anUnknownKindNamesAllThereAre(String place) {
    JsonObject json = Json.parse("{\"kind\": \"reverb\"}");
    String start = (place.isEmpty() ? "" : place + ".") + "kind is 'reverb', but must be one of [";
    JsonFields fields = new JsonFields(json, place);
    assertEquals(
        start + String.join(", ", kinds(PreprocessingStep.class)) + "]",
        assertThrows(IllegalArgumentException.class, () -> SoundCodec.readStep(fields))
            .getMessage());
    assertEquals(
        start + String.join(", ", kinds(WaveformAugmentation.class)) + "]",
        assertThrows(IllegalArgumentException.class, () -> SoundCodec.readAugmentation(fields))
            .getMessage());
  }

  @Test
  void listsOfListsNameThePlace() {
    JsonObject json = Json.parse("{\"copies\": [[{\"kind\": \"to_peak\"}], {}]}");
    assertEquals(
        "augmentation.copies[1] must be a list",
        assertThrows(
                IllegalArgumentException.class,
                () -> new JsonFields(json, "augmentation").objectLists("copies"))
            .getMessage());
    JsonObject inner = Json.parse("{\"copies\": [[], [{\"kind\": \"to_peak\"}, 3]]}");
    assertEquals(
        "copies[1][1] must be an object",
        assertThrows(
                IllegalArgumentException.class,
                () -> new JsonFields(inner, "").objectLists("copies"))
            .getMessage());
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
    assertEquals(SoundCodec.readStep(fields(now)), SoundCodec.readStep(fields(old)));
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
    assertEquals(
        SoundCodec.readAugmentation(fields(now)), SoundCodec.readAugmentation(fields(old)));
  }

  private static JsonFields fields(String json) {
    return new JsonFields(Json.parse(json.replace('\'', '"')), "");
  }

  private static void assertMessage(
      String message, JsonObject json, Function<JsonFields, Object> read) {
    JsonFields fields = new JsonFields(json, "list[3]");
    assertEquals(
        message,
        assertThrows(IllegalArgumentException.class, () -> read.apply(fields)).getMessage());
  }

  /** The kind and every component of the record, in its order, each in snake case. */
  private static void assertKeys(Class<?> type, JsonObject json) {
    assertEquals(snakeCase(type.getSimpleName()), json.get("kind").getAsString());
    List<String> keys =
        Arrays.stream(type.getRecordComponents())
            .map(component -> snakeCase(component.getName()))
            .toList();
    List<String> written = List.copyOf(json.keySet());
    assertEquals(keys, written.subList(1, written.size()));
    for (String key : keys) {
      assertTrue(!(json.get(key) instanceof JsonArray array) || !array.isEmpty());
    }
  }

  private static List<String> kinds(Class<?> type) {
    return Arrays.stream(type.getPermittedSubclasses())
        .map(one -> snakeCase(one.getSimpleName()))
        .toList();
  }

  private static String snakeCase(String name) {
    StringBuilder out = new StringBuilder();
    for (char c : name.toCharArray()) {
      out.append(Character.isUpperCase(c) && out.length() > 0 ? "_" : "")
          .append(Character.toLowerCase(c));
    }
    return out.toString();
  }

  private static Set<Class<?>> classes(Class<?> type) {
    return Set.of(type.getPermittedSubclasses());
  }

  private static Set<Class<?>> classes(Collection<?> some) {
    return some.stream().map(Object::getClass).collect(Collectors.toSet());
  }
}
