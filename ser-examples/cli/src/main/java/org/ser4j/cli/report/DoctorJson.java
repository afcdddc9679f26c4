package org.ser4j.cli.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Optional;
import org.ser4j.models.engine.EngineInfo;

/** A diagnosis as one JSON object. */
public final class DoctorJson {
  private DoctorJson() {}

  public static JsonObject of(Diagnosis diagnosis) {
    JsonObject json = new JsonObject();
    json.addProperty("version", diagnosis.version());
    JsonObject platform = new JsonObject();
    diagnosis.platform().forEach(platform::addProperty);
    json.add("platform", platform);
    JsonArray engines = new JsonArray();
    diagnosis.engines().forEach(engine -> engines.add(engine(engine)));
    json.add("engines", engines);
    JsonArray models = new JsonArray();
    diagnosis.models().forEach(model -> models.add(model(model)));
    json.add("models", models);
    return json;
  }

  private static JsonObject engine(Diagnosis.Found engine) {
    JsonObject json = new JsonObject();
    json.addProperty("name", engine.name());
    json.addProperty("on_class_path", engine.info().isPresent());
    json.addProperty("trains", engine.trains());
    json.add("library", text(engine.info().map(EngineInfo::library)));
    json.add("devices", texts(engine.info().map(EngineInfo::devices).orElse(List.of())));
    json.add("cache", text(engine.info().flatMap(EngineInfo::cache).map(Object::toString)));
    json.addProperty("cache_bytes", engine.cacheBytes());
    json.add("problem", text(engine.problem()));
    json.add("add", texts(engine.add()));
    return json;
  }

  private static JsonObject model(Diagnosis.Model model) {
    JsonObject json = new JsonObject();
    json.addProperty("name", model.name());
    json.add("labels", texts(model.labels()));
    json.addProperty("parameters", model.parameters());
    json.add("problem", text(model.problem()));
    return json;
  }

  private static JsonElement text(Optional<String> value) {
    return value.<JsonElement>map(JsonPrimitive::new).orElse(JsonNull.INSTANCE);
  }

  private static JsonArray texts(List<String> values) {
    JsonArray array = new JsonArray();
    values.forEach(array::add);
    return array;
  }
}
