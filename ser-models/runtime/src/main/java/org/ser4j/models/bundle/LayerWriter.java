package org.ser4j.models.bundle;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.ser4j.models.json.JsonFields;
import org.ser4j.models.layer.Activation;
import org.ser4j.models.layer.AttentionPool;
import org.ser4j.models.layer.BaselineLogit;
import org.ser4j.models.layer.BatchNorm;
import org.ser4j.models.layer.Conv1d;
import org.ser4j.models.layer.Conv2d;
import org.ser4j.models.layer.Dense;
import org.ser4j.models.layer.Dropout;
import org.ser4j.models.layer.Flatten;
import org.ser4j.models.layer.GlobalPool;
import org.ser4j.models.layer.LayerVisitor;
import org.ser4j.models.layer.Lstm;
import org.ser4j.models.layer.Pool1d;
import org.ser4j.models.layer.Pool2d;
import org.ser4j.models.layer.PoolKind;
import org.ser4j.models.layer.Reshape;
import org.ser4j.models.layer.Residual;
import org.ser4j.models.layer.Sequential;
import org.ser4j.models.layer.Softmax;
import org.ser4j.models.layer.StatisticsPool;

/** Each layer's JSON; {@link LayerReader} reads it. */
final class LayerWriter implements LayerVisitor<Void, JsonObject> {

  @Override
  public JsonObject visit(Conv1d layer, Void none) {
    JsonObject json = type("conv1d");
    json.addProperty("filters", layer.filters());
    json.addProperty("kernel_size", layer.kernel());
    json.addProperty("stride", layer.stride());
    json.addProperty("padding", JsonFields.lowerCase(layer.padding()));
    json.addProperty("bias", layer.bias());
    return json;
  }

  @Override
  public JsonObject visit(Conv2d layer, Void none) {
    JsonObject json = type("conv2d");
    json.addProperty("filters", layer.filters());
    json.add("kernel_size", list(layer.kernelHeight(), layer.kernelWidth()));
    json.add("stride", list(layer.strideHeight(), layer.strideWidth()));
    json.addProperty("padding", JsonFields.lowerCase(layer.padding()));
    json.addProperty("bias", layer.bias());
    return json;
  }

  @Override
  public JsonObject visit(Pool1d layer, Void none) {
    JsonObject json = type(layer.kind() == PoolKind.MAX ? "max_pool1d" : "avg_pool1d");
    json.addProperty("pool_size", layer.size());
    json.addProperty("stride", layer.stride());
    json.addProperty("padding", JsonFields.lowerCase(layer.padding()));
    return json;
  }

  @Override
  public JsonObject visit(Pool2d layer, Void none) {
    JsonObject json = type(layer.kind() == PoolKind.MAX ? "max_pool2d" : "avg_pool2d");
    json.add("pool_size", list(layer.height(), layer.width()));
    json.add("stride", list(layer.strideHeight(), layer.strideWidth()));
    json.addProperty("padding", JsonFields.lowerCase(layer.padding()));
    return json;
  }

  @Override
  public JsonObject visit(GlobalPool layer, Void none) {
    return type(layer.kind() == PoolKind.MAX ? "global_max_pool" : "global_avg_pool");
  }

  @Override
  public JsonObject visit(BatchNorm layer, Void none) {
    JsonObject json = type("batch_norm");
    json.addProperty("epsilon", layer.epsilon());
    json.addProperty("momentum", layer.momentum());
    return json;
  }

  @Override
  public JsonObject visit(Dense layer, Void none) {
    JsonObject json = type("dense");
    json.addProperty("units", layer.units());
    json.addProperty("bias", layer.bias());
    return json;
  }

  @Override
  public JsonObject visit(Dropout layer, Void none) {
    JsonObject json = type("dropout");
    json.addProperty("rate", layer.rate());
    return json;
  }

  @Override
  public JsonObject visit(Activation layer, Void none) {
    JsonObject json = type("activation");
    json.addProperty("function", JsonFields.lowerCase(layer.kind()));
    return json;
  }

  @Override
  public JsonObject visit(Flatten layer, Void none) {
    JsonObject json = type("flatten");
    json.addProperty("start_axis", layer.startAxis());
    json.addProperty("end_axis", layer.endAxis());
    return json;
  }

  @Override
  public JsonObject visit(Reshape layer, Void none) {
    JsonObject json = type("reshape");
    json.add("shape", list(layer.target().stream().mapToInt(Integer::intValue).toArray()));
    return json;
  }

  @Override
  public JsonObject visit(Residual layer, Void none) {
    JsonObject json = type("residual");
    json.add("body", LayerCodec.writeAll(layer.body().layers()));
    json.add("shortcut", LayerCodec.writeAll(layer.shortcut().layers()));
    return json;
  }

  @Override
  public JsonObject visit(Sequential layer, Void none) {
    JsonObject json = type("sequential");
    json.add("layers", LayerCodec.writeAll(layer.layers()));
    return json;
  }

  @Override
  public JsonObject visit(Lstm layer, Void none) {
    JsonObject json = type("lstm");
    json.addProperty("units", layer.units());
    json.addProperty("bidirectional", layer.bidirectional());
    json.addProperty("return_sequences", layer.returnSequences());
    if (layer.recurrentDropout() > 0) {
      // Left out where there is none, as before there was such a setting.
      json.addProperty("recurrent_dropout", layer.recurrentDropout());
    }
    return json;
  }

  @Override
  public JsonObject visit(AttentionPool layer, Void none) {
    JsonObject json = type("attention_pool");
    json.addProperty("units", layer.units());
    json.addProperty("deviation", layer.deviation());
    return json;
  }

  @Override
  public JsonObject visit(StatisticsPool layer, Void none) {
    return type("statistics_pool");
  }

  @Override
  public JsonObject visit(Softmax layer, Void none) {
    return type("softmax");
  }

  @Override
  public JsonObject visit(BaselineLogit layer, Void none) {
    return type("baseline_logit");
  }

  private static JsonObject type(String name) {
    JsonObject json = new JsonObject();
    json.addProperty("type", name);
    return json;
  }

  private static JsonArray list(int... values) {
    JsonArray array = new JsonArray();
    for (int value : values) {
      array.add(value);
    }
    return array;
  }
}
