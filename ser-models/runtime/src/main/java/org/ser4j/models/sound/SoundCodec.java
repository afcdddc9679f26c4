package org.ser4j.models.sound;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ser4j.dsp.effect.PreprocessingStep;
import org.ser4j.dsp.effect.WaveformAugmentation;
import org.ser4j.models.json.JsonFields;

/**
 * Preprocessing steps and waveform augmentations as JSON: {@code kind}, the record's name in snake
 * case, and each of its settings; nothing may be left out, and nothing unknown added. Reading
 * throws IllegalArgumentException with the place.
 */
public final class SoundCodec {
  private static final Map<String, String> OLD_STEPS =
      Map.of("drop_silence", "remove_silence", "drop_quiet", "remove_quiet");

  private static final Map<String, String> OLD_AUGMENTATIONS =
      Map.of(
          "stretch", "time_stretch",
          "shift_pitch", "pitch_shift",
          "change_gain", "gain",
          "change_speed", "speed",
          "to_peak", "peak_normalize",
          "one_of", "random_choice",
          "in_turn", "compose",
          "sometimes", "random_apply");

  private SoundCodec() {}

  public static JsonArray writePreparations(List<PreprocessingStep> steps) {
    return array(steps.stream().map(SoundCodec::write));
  }

  public static List<PreprocessingStep> readPreparations(List<JsonFields> objects) {
    return objects.stream().map(SoundCodec::readStep).toList();
  }

  public static JsonArray writeDistortions(List<WaveformAugmentation> augmentations) {
    return array(augmentations.stream().map(SoundCodec::write));
  }

  public static List<WaveformAugmentation> readDistortions(List<JsonFields> objects) {
    return objects.stream().map(SoundCodec::readAugmentation).toList();
  }

  public static JsonArray writeDistortionLists(List<List<WaveformAugmentation>> lists) {
    JsonArray array = new JsonArray();
    lists.forEach(list -> array.add(writeDistortions(list)));
    return array;
  }

  public static List<List<WaveformAugmentation>> readDistortionLists(List<List<JsonFields>> lists) {
    return lists.stream().map(SoundCodec::readDistortions).toList();
  }

  static PreprocessingStep readStep(JsonFields fields) {
    return (PreprocessingStep) read(PreprocessingStep.class, OLD_STEPS, fields);
  }

  static WaveformAugmentation readAugmentation(JsonFields fields) {
    return (WaveformAugmentation) read(WaveformAugmentation.class, OLD_AUGMENTATIONS, fields);
  }

  static JsonObject write(Object effect) {
    JsonObject json = new JsonObject();
    json.addProperty("kind", snakeCase(effect.getClass().getSimpleName()));
    for (RecordComponent component : effect.getClass().getRecordComponents()) {
      String key = snakeCase(component.getName());
      Object value = get(component, effect);
      if (value instanceof Number number) {
        json.addProperty(key, number);
      } else if (value instanceof Boolean flag) {
        json.addProperty(key, flag);
      } else if (value instanceof List<?> list) {
        json.add(key, array(list.stream().map(SoundCodec::write)));
      } else {
        json.add(key, write(value));
      }
    }
    return json;
  }

  private static Object read(Class<?> family, Map<String, String> old, JsonFields json) {
    String given = json.string("kind");
    String kind = old.getOrDefault(given, given);
    Class<?> type =
        Arrays.stream(family.getPermittedSubclasses())
            .filter(one -> snakeCase(one.getSimpleName()).equals(kind))
            .findFirst()
            .orElseThrow(() -> unknown(family, json, given));
    RecordComponent[] components = type.getRecordComponents();
    Object[] values = new Object[components.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(components[i], json);
    }
    try {
      Object made = make(type, components, values);
      json.end();
      return made;
    } catch (IllegalArgumentException e) {
      if (e.getMessage().startsWith(json.place())) {
        throw e;
      }
      throw new IllegalArgumentException(json.place() + ": " + e.getMessage(), e);
    }
  }

  private static Object value(RecordComponent component, JsonFields json) {
    String key = snakeCase(component.getName());
    if (component.getType() == double.class) {
      return json.number(key);
    } else if (component.getType() == boolean.class) {
      return json.bool(key);
    }
    String oldKey = key.replace("augmentation", "distortion");
    String present = json.has(oldKey) ? oldKey : key;
    return component.getType() == List.class
        ? readDistortions(json.objects(present))
        : readAugmentation(json.object(present));
  }

  private static Object make(Class<?> type, RecordComponent[] components, Object[] values) {
    try {
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException bad) {
        throw bad;
      }
      throw new IllegalStateException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object get(RecordComponent component, Object effect) {
    try {
      return component.getAccessor().invoke(effect);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static IllegalArgumentException unknown(Class<?> family, JsonFields json, String kind) {
    String known =
        Arrays.stream(family.getPermittedSubclasses())
            .map(one -> snakeCase(one.getSimpleName()))
            .collect(Collectors.joining(", ", "[", "]"));
    String place = json.place().isEmpty() ? "" : json.place() + ".";
    return new IllegalArgumentException(
        place + "kind is '" + kind + "', but must be one of " + known);
  }

  private static JsonArray array(Stream<JsonObject> objects) {
    JsonArray array = new JsonArray();
    objects.forEach(array::add);
    return array;
  }

  private static String snakeCase(String name) {
    return name.replaceAll("(?<!^)([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }
}
