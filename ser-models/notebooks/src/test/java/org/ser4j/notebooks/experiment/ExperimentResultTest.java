package org.ser4j.notebooks.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ser4j.models.internal.json.Json;
import org.ser4j.training.metric.ConfusionMatrix;

class ExperimentResultTest {
  private static final List<String> LABELS = List.of("happy", "sad");

  private static RunResult run(int fold, long split, long seed, int... counts) {
    ConfusionMatrix confusion =
        ConfusionMatrix.ofCounts(
            LABELS, new int[][] {{counts[0], counts[1]}, {counts[2], counts[3]}});
    String protocol =
        fold == 0
            ? "random examples, seed " + split + ": 30 training, 10 validation; leaky: all 10"
            : "speaker-independent folds, tested on " + fold + ": not leaky";
    RunKey key = new RunKey(fold, split, seed);
    return new RunResult(key, protocol, fold == 0, 2, 2, confusion, 0);
  }

  private static ExperimentResult result(
      String id, int epochs, List<RunResult> notebook, List<RunResult> folds) {
    return new ExperimentResult(
        Experiments.named(id).get(0),
        Map.of("engine", "pytorch"),
        "ravdess",
        40,
        LABELS,
        629_096,
        epochs,
        notebook,
        folds);
  }

  private static List<ExperimentResult> results() {
    List<RunResult> notebook = List.of(run(0, 0, 0, 5, 1, 1, 3), run(0, 0, 1, 4, 2, 0, 4));
    List<RunResult> folds =
        List.of(
            run(1, 0, 0, 3, 2, 1, 4),
            run(3, 0, 0, 5, 0, 2, 3),
            run(1, 0, 1, 2, 3, 1, 4),
            run(3, 0, 1, 4, 1, 3, 2));
    return List.of(
        result("001/cnn", 50, notebook, folds),
        result("003/raw_gender", 2, List.of(), List.of(run(2, 0, 0, 3, 2, 2, 3))),
        result("004/paper", 50, List.of(notebook.get(0)), List.of()));
  }

  @Test
  void theTableIsWrittenAsExpected() throws IOException {
    String expected;
    try (InputStream in = getClass().getResourceAsStream("table.md")) {
      expected = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    assertEquals(expected, ResultTable.of(results()));
  }

  @Test
  void onlyLeakyScoresAreMarkedAsLeaky() {
    String table = ResultTable.of(results().subList(0, 1));
    assertTrue(table.contains("| published, leaky | | 0.62 | 0.67 | | |"), table);
    assertTrue(table.contains("| here, leaky | 10 | 0.800 |"), table);
    assertTrue(table.contains("| speaker-independent, all folds together | 20 | 0.675 |"), table);
    assertFalse(table.contains("Accuracy / macro F1:"), table);
  }

  @Test
  void aFoldOfOneClassIsWarnedAbout() {
    List<RunResult> folds = List.of(run(1, 0, 0, 3, 2, 1, 4), run(2, 0, 0, 5, 2, 0, 0));
    ExperimentResult result = result("003/raw_gender", 50, List.of(), folds);
    String warning = "one class only is tested in fold 2 (happy), where UAR and accuracy mean";
    String table = ResultTable.of(List.of(result));
    assertTrue(table.contains("- Warning: " + warning), table);
    assertTrue(((List<?>) result.toJson().get("warnings")).get(0).toString().startsWith(warning));
  }

  @Test
  void splitsAreDistinguishedFromSeeds() {
    List<RunResult> notebook = new ArrayList<>();
    for (int split : new int[] {0, 7}) {
      notebook.add(run(0, split, 0, 5, 1, split, 3));
    }
    ExperimentResult result = result("003/raw_gender", 50, notebook, List.of());
    String table = ResultTable.of(List.of(result));
    assertTrue(table.contains("| std over splits | "), table);
    assertTrue(table.contains("; and with split seeds 7.\n"), table);
    ExperimentResult read = ExperimentResult.fromJson(Json.write(result.toJson()));
    assertEquals(7, read.notebook().get(1).key().split());
  }

  @Test
  void resultsComeBackFromJson() {
    for (ExperimentResult result : results()) {
      String json = Json.write(result.toJson());
      ExperimentResult read = ExperimentResult.fromJson(json);
      assertEquals(ResultTable.of(List.of(result)), ResultTable.of(List.of(read)));
      assertEquals(json, Json.write(read.toJson()));
      String old = json.replace("\"split\":", "\"draw\":").replace("\"examples\":", "\"rows\":");
      assertEquals(json, Json.write(ExperimentResult.fromJson(old).toJson()));
    }
    assertThrows(
        IllegalArgumentException.class, () -> ExperimentResult.fromJson("{\"id\": \"001/cnn\"}"));
  }

  @Test
  void detailsAreScikitLearnsReport() {
    String details = ResultDetails.of(results().get(0));
    assertTrue(details.contains("### 001/cnn, the notebook's protocol, leaky"), details);
    assertTrue(details.contains("### 001/cnn, speaker-independent folds\n"), details);
    assertTrue(details.contains("weighted avg"), details);
    assertTrue(details.contains("| happy | 9 | 3 |"), details);
    assertTrue(details.contains("Most confused: sad for happy (3), happy for sad (1)."), details);
  }
}
