package org.ser4j.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ser4j.cli.report.JsonReport.Inline;

class JsonReportTest {
  public record Inner(int n, double macroF1) {}

  public record Outer(
      @Inline Inner inner,
      String note,
      Optional<Inner> validation,
      List<String> leakyActors,
      Map<String, Inner> perActor) {}

  @Test
  void componentsAreKeysInSnakeCase() {
    Outer report =
        new Outer(
            new Inner(2, 0.5),
            "a \"b\" <c>",
            Optional.of(new Inner(1, 1)),
            List.of("1"),
            Map.of("10", new Inner(3, 0)));
    assertEquals(
        "{\"n\":2,\"macro_f1\":0.5,\"note\":\"a \\\"b\\\" <c>\",\"validation\":{\"n\":1,\"macro_f1\":1.0},"
            + "\"leaky_actors\":[\"1\"],\"per_actor\":{\"10\":{\"n\":3,\"macro_f1\":0.0}}}",
        JsonReport.of(report));
  }

  @Test
  void whatIsMissingIsLeftOutOrNull() {
    Outer report = new Outer(new Inner(0, Double.NaN), null, Optional.empty(), List.of(), Map.of());
    assertEquals(
        "{\"n\":0,\"macro_f1\":null,\"note\":null,\"leaky_actors\":[],\"per_actor\":{}}",
        JsonReport.of(report));
    assertEquals("[null,true]", JsonReport.of(List.of(Double.POSITIVE_INFINITY, true)));
  }

  @Test
  void aValueWithoutJsonFormIsAnError() {
    assertThrows(IllegalArgumentException.class, () -> JsonReport.of(new Object()));
  }
}
