package org.ser4j.models.internal.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
  @Test
  void writesInOrderWithPlainListsOnOneLine() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("z", 1);
    json.put("a", "ü\n");
    json.put("list", List.of(0.1f, 1e-5, 40.0));
    json.put("objects", List.of(Map.of()));
    json.put("none", null);
    String expected =
        """
        {
          "z": 1,
          "a": "ü\\n",
          "list": [0.1, 0.00001, 40.0],
          "objects": [
            {}
          ],
          "none": null
        }
        """;
    assertEquals(expected, Json.write(json));
    assertEquals(expected, Json.write(Json.parse(Json.write(json))));
    assertEquals("{\"a\":true}", Json.writeCompact(Json.parse("{ \"a\" : true }")));
  }

  @Test
  void everyNumberComesBackToTheBit() {
    Random random = new Random(3);
    for (int i = 0; i < 2_000; i++) {
      float single = Float.intBitsToFloat(random.nextInt());
      double full = Double.longBitsToDouble(random.nextLong());
      if (Float.isFinite(single) && Double.isFinite(full)) {
        Map<String, Object> json = Json.parse(Json.write(Map.of("single", single, "full", full)));
        assertEquals(single, JsonFields.single(json.get("single"), "single"), 0);
        assertEquals(full, JsonFields.number(json.get("full"), "full"), 0);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "7",
        "{",
        "{}{}",
        "{} x",
        "{a:1}",
        "{'a':1}",
        "{\"a\":1,}",
        "{\"a\":[1,]}",
        "{\"a\":01}",
        "{\"a\":NaN}",
        "{\"a\":tru}",
        "{\"a\":1} // no",
        "{\"a\":1,\"a\":1}",
        "{\"a\":\"\\x\"}",
        "{\"a\":1e400}",
        "{\"a\":1e999999999999}",
        "{\"a\":123456789012345678901234567890}"
      })
  void refusesWhatIsNotOneStrictObject(String text) {
    assertThrows(IllegalArgumentException.class, () -> Json.parse(text));
  }

  @Test
  void refusesDeepNestingAndBytesThatAreNoText() {
    String deep = "{\"a\":".repeat(100_000);
    assertThrows(IllegalArgumentException.class, () -> Json.parse(deep));
    assertThrows(
        IllegalArgumentException.class, () -> Json.parse(new byte[] {'{', (byte) 0xFF, '}'}));
  }

  @Test
  void refusesWhatHasNoForm() {
    assertThrows(IllegalArgumentException.class, () -> Json.write(List.of(Double.NaN)));
    assertThrows(IllegalArgumentException.class, () -> Json.write(List.of(1f / 0)));
    assertThrows(IllegalArgumentException.class, () -> Json.write(new Object()));
  }

  @Test
  void takesEveryTypeOfField() {
    JsonFields fields =
        fields("{'s':'x','i':-3,'n':2,'w':[1,2],'o':{'k':1},'m':[{'k':2}],'null':null}");
    assertEquals("x", fields.string("s"));
    assertEquals(-3, fields.integer("i", -3, -3));
    assertEquals(2, fields.number("n"));
    assertEquals(2, fields.integers("w", 1, 2)[1]);
    assertEquals(1, fields.object("o").integer("k", 0, 9));
    assertEquals("m[0]", fields.objects("m").get(0).place());
    assertNull(fields.take("null"));
    fields.end();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "here.i is missing           | {}",
        "here.i must be a number     | {'i':'1'}",
        "here.i must be a whole      | {'i':1.0}",
        "here.i must be 0 to 9       | {'i':10}",
        "here: unknown keys [j, k]; expected [i] | {'i':1,'j':1,'k':null}",
      })
  void everyErrorNamesThePlace(String expected, String json) {
    JsonFields fields = new JsonFields(Json.parse(json.replace('\'', '"')), "here");
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> {
                  fields.integer("i", 0, 9);
                  fields.end();
                })
            .getMessage();
    assertTrue(message.contains(expected), message);
  }

  private static JsonFields fields(String json) {
    return new JsonFields(Json.parse(json.replace('\'', '"')), "");
  }
}
