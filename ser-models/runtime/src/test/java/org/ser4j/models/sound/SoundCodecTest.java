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
import org.ser4j.models.json.Json;
import org.ser4j.models.json.JsonFields;

class SoundCodecTest {
  static List<Preparation> preparations() {
    return Sounds.preparations();
  }

  static List<Distortion> distortions() {
    return Sounds.distortions();
  }

  @Test
  void noKindIsForgotten() {
    assertEquals(classes(Preparation.class), classes(preparations()));
    assertEquals(classes(Distortion.class), classes(distortions()));
  }

  @ParameterizedTest
  @MethodSource("preparations")
  void preparationsComeBack(Preparation preparation) {
    JsonObject json = Json.parse(Json.write(SoundCodec.writePreparation(preparation)));
    assertEquals(preparation, SoundCodec.readPreparation(new JsonFields(json, "")));
    assertKeys(preparation.getClass(), json);
  }

  @ParameterizedTest
  @MethodSource("distortions")
  void distortionsComeBack(Distortion distortion) {
    JsonObject json = Json.parse(Json.write(SoundCodec.writeDistortion(distortion)));
    assertEquals(distortion, SoundCodec.readDistortion(new JsonFields(json, "")));
    assertKeys(distortion.getClass(), json);
  }

  @Test
  void listsComeBack() {
    List<List<Distortion>> copies = List.of(distortions(), List.of(), List.of(new ToPeak()));
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
  void unknownKeysOfPreparationsAreErrors(Preparation preparation) {
    JsonObject json = SoundCodec.writePreparation(preparation);
    json.addProperty("more", 1);
    assertMessage("list[3]: unknown keys [more]", json, SoundCodec::readPreparation);
  }

  @ParameterizedTest
  @MethodSource("distortions")
  void unknownKeysOfDistortionsAreErrors(Distortion distortion) {
    JsonObject json = SoundCodec.writeDistortion(distortion);
    json.addProperty("more", 1);
    assertMessage("list[3]: unknown keys [more]", json, SoundCodec::readDistortion);
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
    assertMessage(message, json, SoundCodec::readPreparation);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'kind': 'roll', 'max_seconds': 1, 'zeroed': 0} | list[3].zeroed must be true or false",
        "{'kind': 'add_noise', 'max_share': 11} | list[3]: maxShare must be in (0, 10], not 11",
        "{'kind': 'one_of', 'distortions': []} | list[3]: distortions must hold at least one",
        "{'kind': 'one_of', 'distortions': {}} | list[3].distortions must be a list",
        "{'kind': 'in_turn', 'distortions': [{'kind': 'to_peak'}, {'kind': 'add_noise'}]}"
            + " | list[3].distortions[1].max_share is missing",
        "{'kind': 'sometimes', 'probability': 1, 'distortion': {'kind': 'gaussian_noise',"
            + " 'level': -1}} | list[3].distortion: level must be in (0, 10], not -1",
      })
  void badDistortionsNameThePlace(String text, String message) {
    JsonObject json = Json.parse(text.replace('\'', '"'));
    assertMessage(message, json, SoundCodec::readDistortion);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "list[3]"})
  void anUnknownKindNamesAllThereAre(String place) {
    JsonObject json = Json.parse("{\"kind\": \"reverb\"}");
    String start = (place.isEmpty() ? "" : place + ".") + "kind is 'reverb', but must be one of [";
    JsonFields fields = new JsonFields(json, place);
    assertEquals(
        start + String.join(", ", kinds(Preparation.class)) + "]",
        assertThrows(IllegalArgumentException.class, () -> SoundCodec.readPreparation(fields))
            .getMessage());
    assertEquals(
        start + String.join(", ", kinds(Distortion.class)) + "]",
        assertThrows(IllegalArgumentException.class, () -> SoundCodec.readDistortion(fields))
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
