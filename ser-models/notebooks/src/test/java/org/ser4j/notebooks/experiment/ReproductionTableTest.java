package org.ser4j.notebooks.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ser4j.models.json.Json;
import org.ser4j.training.metric.ConfusionMatrix;

class ReproductionTableTest {
  private static final List<String> LABELS = List.of("happy", "sad");

  private static Score score(int fold, long seed, int... counts) {
    ConfusionMatrix confusion =
        ConfusionMatrix.ofCounts(
            LABELS, new int[][] {{counts[0], counts[1]}, {counts[2], counts[3]}});
    String protocol =
        fold == 0
            ? "random rows, 25 %: 30 training, 10 validation, 0 test rows; leaky: all 10; the"
                + " validation rows are judged, on which choices may be made"
            : "speaker-independent folds, tested on " + fold + ": not leaky";
    return new Score(protocol, fold == 0, fold, 0, seed, 2, 2, confusion);
  }

  private static JsonObject settings() {
    JsonObject settings = new JsonObject();
    settings.addProperty("engine", "pytorch");
    return settings;
  }

  private static Result result(String id, int epochs, List<Score> notebook, List<Score> folds) {
    return new Result(id, settings(), "ravdess", 40, 0, LABELS, 629_096, epochs, notebook, folds);
  }

  private static ReproductionTable.Row row(String id, Result result) {
    return new ReproductionTable.Row(Experiments.named(id).get(0), result);
  }

  static List<ReproductionTable.Row> rows() {
    List<Score> notebook = List.of(score(0, 0, 5, 1, 1, 3), score(0, 1, 4, 2, 0, 4));
    List<Score> folds =
        List.of(
            score(1, 0, 3, 2, 1, 4),
            score(3, 0, 5, 0, 2, 3),
            score(1, 1, 2, 3, 1, 4),
            score(3, 1, 4, 1, 3, 2));
    return List.of(
        row("001/cnn", result("001/cnn", 50, notebook, folds)),
        row(
            "003/raw_gender",
            result("003/raw_gender", 2, List.of(), List.of(score(2, 0, 3, 2, 2, 3)))),
        row("004/paper", result("004/paper", 50, List.of(notebook.get(0)), List.of())));
  }

  @Test
  void isWrittenAsEver() throws IOException {
    String expected;
    try (InputStream in = getClass().getResourceAsStream("table.md")) {
      expected = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    assertEquals(expected, ReproductionTable.of(rows()));
  }

  @Test
  void leakyStandsBesideWhatIsLeakyOnly() {
    String table = ReproductionTable.of(rows().subList(0, 1));
    assertTrue(table.contains("| published, leaky | | 0.62 | 0.67 | | |"), table);
    assertTrue(table.contains("| here, leaky | 10 | 0.800 |"), table);
    assertTrue(table.contains("| speaker-independent, all folds together | 20 | 0.675 |"), table);
    assertFalse(table.contains("Accuracy / macro F1:"), table);
  }

  @Test
  void aFoldOfOneClassIsWarnedOf() {
    List<Score> folds = List.of(score(1, 0, 3, 2, 1, 4), score(2, 0, 5, 2, 0, 0));
    ReproductionTable.Row row =
        row("003/raw_gender", result("003/raw_gender", 50, List.of(), folds));
    String warning = "one class only is tested in fold 2 (happy), where UAR and accuracy mean";
    String table = ReproductionTable.of(List.of(row));
    assertTrue(table.contains("- Warning: " + warning), table);
    JsonObject json = ResultJson.write(row.experiment(), row.result());
    assertTrue(json.getAsJsonArray("warnings").get(0).getAsString().startsWith(warning));
  }

  @Test
  void aDrawIsToldFromASeed() {
    List<Score> notebook = new ArrayList<>();
    for (long draw : new long[] {0, 7}) {
      ConfusionMatrix confusion =
          ConfusionMatrix.ofCounts(LABELS, new int[][] {{5, 1}, {(int) draw, 3}});
      notebook.add(new Score("random rows, seed " + draw, true, 0, draw, 0, 2, 2, confusion));
    }
    ReproductionTable.Row row =
        row("003/raw_gender", result("003/raw_gender", 50, notebook, List.of()));
    String table = ReproductionTable.of(List.of(row));
    assertTrue(table.contains("| deviation over draws | "), table);
    assertTrue(table.contains("; its rows drawn again with 7.\n"), table);
    JsonObject json = ResultJson.write(row.experiment(), row.result());
    assertEquals(7, ResultJson.read(Json.write(json)).notebook().get(1).draw());
  }

  @Test
  void resultsComeBackFromJson() {
    for (ReproductionTable.Row row : rows()) {
      JsonObject json = ResultJson.write(row.experiment(), row.result());
      Result read = ResultJson.read(Json.write(json));
      assertEquals(
          ReproductionTable.of(List.of(row)),
          ReproductionTable.of(List.of(new ReproductionTable.Row(row.experiment(), read))));
      assertEquals(json, ResultJson.write(row.experiment(), read));
    }
    assertThrows(IllegalArgumentException.class, () -> ResultJson.read("{\"id\": \"001/cnn\"}"));
  }

  @Test
  void detailsAreScikitLearnsReport() {
    String details = ReproductionDetails.of(rows().get(0).result());
    assertTrue(details.contains("### 001/cnn, the notebook's protocol, leaky"), details);
    assertTrue(details.contains("### 001/cnn, speaker-independent folds\n"), details);
    assertTrue(details.contains("weighted avg"), details);
    assertTrue(details.contains("| happy | 9 | 3 |"), details);
    assertTrue(details.contains("Most confused: sad for happy (3), happy for sad (1)."), details);
  }
}
