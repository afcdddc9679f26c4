package org.ser4j.models.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Plain trees to Gson's and back, until nobody uses Gson's any more. */
public final class GsonTrees {
  private GsonTrees() {}

  public static Object plain(JsonElement element) {
    if (element instanceof JsonObject object) {
      Map<String, Object> map = new LinkedHashMap<>();
      object.entrySet().forEach(entry -> map.put(entry.getKey(), plain(entry.getValue())));
      return map;
    } else if (element instanceof JsonArray array) {
      List<Object> list = new ArrayList<>();
      array.forEach(item -> list.add(plain(item)));
      return list;
    } else if (element instanceof JsonPrimitive primitive) {
      if (primitive.isNumber()) {
        Number number = primitive.getAsNumber();
        boolean whole = !(number instanceof Double) && !(number instanceof Float);
        return whole ? (Number) number.longValue() : number;
      }
      return primitive.isBoolean() ? (Object) primitive.getAsBoolean() : primitive.getAsString();
    }
    return null;
  }

  public static JsonElement gson(Object tree) {
    if (tree instanceof Map<?, ?> map) {
      JsonObject object = new JsonObject();
      map.forEach((key, value) -> object.add((String) key, gson(value)));
      return object;
    } else if (tree instanceof List<?> list) {
      JsonArray array = new JsonArray();
      list.forEach(item -> array.add(gson(item)));
      return array;
    } else if (tree instanceof Number number) {
      return new JsonPrimitive(number);
    } else if (tree instanceof Boolean bool) {
      return new JsonPrimitive(bool);
    }
    return tree == null ? JsonNull.INSTANCE : new JsonPrimitive((String) tree);
  }
}
