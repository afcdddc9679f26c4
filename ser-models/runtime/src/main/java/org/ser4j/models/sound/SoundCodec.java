package org.ser4j.models.sound;

import com.google.gson.JsonArray;
import java.util.List;
import org.ser4j.dsp.effect.PreprocessingStep;
import org.ser4j.dsp.effect.WaveformAugmentation;
import org.ser4j.models.internal.format.ModelFormat;
import org.ser4j.models.json.GsonTrees;
import org.ser4j.models.json.JsonFields;

/** Effects as Gson's trees, until nobody uses them any more; see {@link ModelFormat}. */
public final class SoundCodec {
  private SoundCodec() {}

  public static JsonArray writePreparations(List<PreprocessingStep> steps) {
    return (JsonArray)
        GsonTrees.gson(ModelFormat.codec().treeOfList(PreprocessingStep.class, steps));
  }

  public static List<PreprocessingStep> readPreparations(List<JsonFields> objects) {
    return objects.stream().map(fields -> read(PreprocessingStep.class, fields)).toList();
  }

  public static JsonArray writeDistortions(List<WaveformAugmentation> augmentations) {
    return (JsonArray)
        GsonTrees.gson(ModelFormat.codec().treeOfList(WaveformAugmentation.class, augmentations));
  }

  public static List<WaveformAugmentation> readDistortions(List<JsonFields> objects) {
    return objects.stream().map(fields -> read(WaveformAugmentation.class, fields)).toList();
  }

  public static JsonArray writeDistortionLists(List<List<WaveformAugmentation>> lists) {
    JsonArray array = new JsonArray();
    lists.forEach(list -> array.add(writeDistortions(list)));
    return array;
  }

  public static List<List<WaveformAugmentation>> readDistortionLists(List<List<JsonFields>> lists) {
    return lists.stream().map(SoundCodec::readDistortions).toList();
  }

  private static <T> T read(Class<T> type, JsonFields fields) {
    return ModelFormat.codec().read(type, GsonTrees.plain(fields.takeAll()), fields.place());
  }
}
