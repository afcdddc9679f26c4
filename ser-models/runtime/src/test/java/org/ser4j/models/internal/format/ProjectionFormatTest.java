package org.ser4j.models.internal.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ser4j.models.frontend.Projection;
import org.ser4j.models.internal.json.Json;

class ProjectionFormatTest {
  private static final String TEXT =
      "{\"components\":1,\"mean\":[0.1,-2.0],\"matrix\":[1.0E-7,0.33333334]}";

  @Test
  void comesBackAsItWas() {
    Projection projection = new Projection(1, new float[] {0.1f, -2}, new float[] {1e-7f, 1 / 3f});
    String text = ModelFormat.codec().write(Projection.class, projection);
    assertEquals(projection, read(text));
    assertEquals(projection, read(TEXT));
  }

  @ParameterizedTest
  @CsvSource({
    "\"components\":1, \"components\":2, from 2 to 2 values",
    "\"components\":1, \"components\":0, projection: a projection takes one value at least",
    "\"components\":1, \"k\":1, components is missing",
    "\"mean\":, \"mean\":0.1;\"m\":, projection.mean must be a list",
    "1.0E-7, 1.0E39, projection.matrix must be a finite",
    "{, {\"whiten\":true;, unknown keys [whiten]",
  })
  void isReadStrictly(String right, String wrong, String part) {
    String text = TEXT.replace(right, wrong.replace(';', ','));
    String message = assertThrows(IllegalArgumentException.class, () -> read(text)).getMessage();
    assertTrue(message.contains(part), message);
  }

  private static Projection read(String text) {
    return ModelFormat.codec().read(Projection.class, Json.parse(text), "projection");
  }
}
