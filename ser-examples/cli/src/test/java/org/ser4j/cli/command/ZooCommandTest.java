package org.ser4j.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ser4j.models.internal.format.ModelFormat;
import org.ser4j.models.internal.json.Json;
import org.ser4j.models.layer.Layer.Sequential;
import org.ser4j.training.zoo.Zoo;

class ZooCommandTest {
  @Test
  void listsEveryNetworkAndEveryUse() {
    Run run = Run.ser("zoo");
    assertEquals(0, run.status(), run.err());
    Zoo.names().forEach(name -> assertTrue(run.out().contains(name + " "), name));
    String first = run.out().lines().filter(l -> l.startsWith("000/final")).findFirst().get();
    assertTrue(
        first.matches(".* 3x64x64 +149,050 .* \\.737/\\.72 +notebook 000, leaky \\*"), first);
    String second = run.out().lines().filter(l -> l.contains("mfcc_energy_zcr")).findFirst().get();
    assertTrue(second.startsWith("   ") && second.contains("88,070"), second);
    assertTrue(run.out().contains("too high where they are leaky"), run.out());
  }

  @Test
  void showsANetworkAsKerasDoes() {
    Run run = Run.ser("zoo", "003/features_gender");
    assertEquals(0, run.status(), run.err());
    assertTrue(run.out().contains("Total params: 14,657\n"), run.out());
    assertTrue(run.out().contains("Non-trainable params: 0\n"), run.out());
    assertTrue(run.out().contains("accuracy .976, macro F1 .98 (leaky)"), run.out());
    String dense = run.out().lines().filter(l -> l.contains("units=64")).findFirst().get();
    assertTrue(dense.matches("10 +Dense\\[units=64, bias=true] +64 +8,256"), dense);
  }

  @Test
  void showsResidualsByPlace() {
    Run run = Run.ser("zoo", "residual_cnn");
    assertEquals(0, run.status(), run.err());
    assertTrue(run.out().contains("\n3.shortcut.0 "), run.out());
    assertTrue(run.out().contains("Residual: the sum of both"), run.out());
    assertTrue(run.out().contains("Total params: 319,384\n"), run.out());
  }

  @Test
  void showsItForOtherInputsAndClasses() {
    Run run = Run.ser("zoo", "002/small", "--input", "1x314", "--classes", "6");
    assertEquals(0, run.status(), run.err());
    assertTrue(run.out().contains("Total params: 58,886\n"), run.out());
  }

  @Test
  void jsonIsAListOrOneObjectWithTheTree() {
    JsonArray list = JsonParser.parseString(Run.ser("zoo", "--json").out()).getAsJsonArray();
    assertEquals(Zoo.names().size(), list.size());
    assertEquals("000/baseline", list.get(0).getAsJsonObject().get("name").getAsString());
    JsonObject one = Run.ser("zoo", "001/cnn", "--json").json().get(0);
    assertEquals("[1,162]", one.getAsJsonArray("input_shape").toString());
    assertTrue(one.get("leaky").getAsBoolean());
    JsonObject network = one.getAsJsonObject("network");
    assertEquals(629_096, network.get("parameters").getAsLong());
    assertEquals(
        Zoo.entry("001/cnn").architecture().layers(),
        ModelFormat.codec().read(Sequential.class, Json.parse("" + network).get("layers"), ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zoo nobody",
        "zoo --classes 3",
        "zoo --input 1x162",
        "zoo 001/cnn --input 1x",
        "zoo 001/cnn --input 0x5",
        "zoo 001/cnn --input 9999999x9999999",
        "zoo residual_cnn --input 162",
        "zoo 001/cnn --classes 0",
        "zoo 003/raw_gender --classes 1",
        "zoo 001/cnn 002/small",
      })
  void wrongUsageGivesTwoAndSaysWhy(String line) {
    Run run = Run.ser(line.split(" "));
    assertEquals(2, run.status());
    assertEquals("", run.out());
    assertFalse(run.err().isBlank());
  }
}
