package org.ser4j.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ser4j.models.bundle.Calibration;
import org.ser4j.training.corpus.Corpus.SkippedFile;
import org.ser4j.training.corpus.Sex;
import org.ser4j.training.corpus.Utterance;
import org.ser4j.training.metric.ClassificationReport;
import org.ser4j.training.metric.Evaluation;
import org.ser4j.training.metric.ScoredClip;

class EvaluationOutputTest {
  private static ScoredClip clip(String speaker, String label, double happy, double sad) {
    Utterance utterance =
        new Utterance(Path.of(speaker + label + ".wav"), label, speaker, Sex.FEMALE, Map.of());
    return new ScoredClip(utterance, new double[] {happy, sad});
  }

  /** Of three happy recordings one is taken for sad; the sad one is right. */
  private static Evaluation evaluation() {
    return Evaluation.of(
        List.of("happy", "sad"),
        new Calibration(1),
        List.of(
            clip("2", "happy", 1, 0),
            clip("2", "sad", 0, 1),
            clip("10", "happy", 1, 0),
            clip("10", "happy", 0, 1)),
        List.of(new SkippedFile(Path.of("quiet.wav"), "no speech")),
        List.of());
  }

  private static JsonObject json() {
    String text = JsonReport.of(EvaluationReport.of(evaluation()));
    return JsonParser.parseString(text).getAsJsonObject();
  }

  @Test
  void jsonParsesBack() {
    JsonObject json = json();
    assertEquals(4, json.get("n").getAsInt());
    assertEquals((2 / 3.0 + 1) / 2, json.get("uar").getAsDouble(), 1e-12);
    assertEquals(0.75, json.get("accuracy").getAsDouble(), 1e-12);
    assertEquals(evaluation().macroF1(), json.get("macro_f1").getAsDouble());
    assertEquals(evaluation().ece(), json.get("ece").getAsDouble());
    assertEquals(
        "{\"labels\":[\"happy\",\"sad\"],\"matrix\":[[2,1],[0,1]]}",
        json.get("confusion").toString());
    assertEquals(
        "{\"2\":{\"n\":2,\"uar\":1.0,\"accuracy\":1.0},\"10\":{\"n\":2,\"uar\":0.5,\"accuracy\":0.5}}",
        json.get("per_actor").toString());
    assertEquals(
        "[{\"file\":\"quiet.wav\",\"reason\":\"no speech\"}]",
        json.get("without_speech").toString());
  }

  @Test
  void jsonHasTheReportAndTheBaseline() {
    JsonObject json = json();
    assertEquals(json.get("uar"), json.get("balanced_accuracy"));
    JsonObject baseline = json.getAsJsonObject("baseline");
    assertEquals("happy", baseline.get("label").getAsString());
    assertEquals(0.75, baseline.get("accuracy").getAsDouble());
    assertEquals(0.5, baseline.get("uar").getAsDouble());
    assertEquals(
        "{\"precision\":0.5,\"recall\":1.0,\"f1\":0.6666666666666666,\"support\":1}",
        json.getAsJsonObject("classes").get("sad").toString());
    assertEquals(
        "[{\"truth\":\"happy\",\"predicted\":\"sad\",\"n\":1,\"share\":0.3333333333333333}]",
        json.get("most_confused").toString());
  }

  @Test
  void jsonHasNoNotANumber() {
    // Nobody is surer than 0.9 here, so that the accuracy of the answers left has no value.
    String json = json().toString();
    assertTrue(json.contains("\"abstain_below\":0.9,\"coverage\":0.0,\"accuracy\":null"), json);
  }

  @Test
  void textCutsNoNameAndRanksOnlyClassesThatOccur() {
    List<String> labels = List.of("pleasant surprise", "pleasant boredom", "sad");
    Utterance utterance =
        new Utterance(
            Path.of("x.wav"), "pleasant surprise", "somebody/with a name", Sex.FEMALE, Map.of());
    Evaluation evaluation =
        Evaluation.of(
            labels,
            new Calibration(1),
            List.of(new ScoredClip(utterance, new double[] {0, 1, 0})),
            List.of(),
            List.of());
    StringWriter out = new StringWriter();
    new EvaluationText(new PrintWriter(out)).print(evaluation);
    List<String> lines = out.toString().lines().toList();
    assertTrue(
        lines.contains(
            "as \u2192              pleasant surprise  pleasant boredom               sad"),
        out.toString());
    assertTrue(
        lines.contains("pleasant surprise                 0                 1                 0"),
        out.toString());
    int ranking = lines.indexOf("hardest                  F1  taken for");
    assertEquals(
        List.of("pleasant surprise     0.000  pleasant boredom 1 (100 %)", ""),
        lines.subList(ranking + 1, ranking + 3));
    assertTrue(
        lines.contains("somebody/with a name         1     0.000     0.000"), out.toString());
  }

  @Test
  void textHasTheTables() {
    StringWriter out = new StringWriter();
    new EvaluationText(new PrintWriter(out)).print(evaluation());
    List<String> lines = out.toString().lines().toList();
    assertEquals("4 recordings of 2 speakers, 1 without speech, 0 unreadable", lines.get(0));
    assertTrue(lines.get(1).startsWith("UAR 0.833, accuracy 0.750, macro F1 "), lines.get(1));
    assertEquals(
        "majority class, always 'happy': UAR 0.500, accuracy 0.750, macro F1 0.429, weighted F1 0.643",
        lines.get(2));
    assertTrue(out.toString().contains(ClassificationReport.of(evaluation().confusion()).toText()));
    assertTrue(lines.contains("       happy       1.00      0.67      0.80         3"));
    assertTrue(lines.contains("happy                2         1"));
    assertTrue(lines.contains("sad              0.667  none"));
    assertTrue(lines.contains("happy            0.800  sad 1 (33 %)"));
    assertTrue(lines.contains("10                   2     0.500     0.500"));
  }
}
