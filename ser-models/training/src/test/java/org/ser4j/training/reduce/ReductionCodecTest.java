package org.ser4j.training.reduce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ser4j.models.json.Json;
import org.ser4j.models.json.JsonFields;
import org.ser4j.models.layer.Shape;

class ReductionCodecTest {
  @Test
  void comesBackAsItWas() {
    assertKept(new Reduction.None(), "{\"kind\":\"none\"}");
    assertKept(new Reduction.Pca(20), "{\"kind\":\"pca\",\"components\":20}");
    assertKept(new Reduction.Lda(5), "{\"kind\":\"lda\",\"components\":5}");
  }

  private static void assertKept(Reduction reduction, String text) {
    assertEquals(text, Json.writeCompact(ReductionCodec.write(reduction)));
    assertEquals(reduction, read(text));
  }

  private static Reduction read(String text) {
    return ReductionCodec.read(new JsonFields(Json.parse(text), "reduction"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'kind':'ica'}                   | reduction.kind is 'ica', but must be one of [none, pca",
        "{'components':3}                 | reduction.kind is missing",
        "{'kind':'pca'}                   | reduction.components is missing",
        "{'kind':'lda','components':0}    | reduction.components",
        "{'kind':'lda','components':1.5}  | reduction.components",
        "{'kind':'none','components':3}   | reduction: unknown keys [components]",
        "{'kind':'pca','components':3,'whiten':true} | unknown keys [whiten]",
      },
      quoteCharacter = '"')
  void isReadStrictly(String text, String part) {
    String json = text.replace('\'', '"');
    String message = assertThrows(IllegalArgumentException.class, () -> read(json)).getMessage();
    assertTrue(message.contains(part), message);
  }

  @Test
  void fitsWhatItNames() {
    SklearnCase known = SklearnCase.named("tall");
    List<float[]> rows = known.rows();
    assertEquals(Optional.empty(), new Reduction.None().fit(rows, known.labels(), 4));
    assertEquals(
        PrincipalComponents.fit(rows, 2).projection(),
        new Reduction.Pca(2).fit(rows, known.labels(), 4).orElseThrow());
    assertEquals(
        LinearDiscriminants.fit(rows, known.labels(), 4, 2).projection(),
        new Reduction.Lda(2).fit(rows, known.labels(), 4).orElseThrow());
    Shape six = Shape.of(1, 6);
    assertEquals(six, new Reduction.None().output(six));
    assertEquals(Shape.of(1, 2), new Reduction.Pca(2).output(six));
    assertEquals(Shape.of(1, 2), new Reduction.Lda(2).output(six));
    assertThrows(IllegalArgumentException.class, () -> new Reduction.Pca(0));
    assertThrows(IllegalArgumentException.class, () -> new Reduction.Lda(1 << 25));
  }
}
