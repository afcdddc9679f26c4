package org.ser4j.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ser4j.api.Emotion;
import org.ser4j.api.EmotionResult;
import org.ser4j.api.LabelScore;
import org.ser4j.api.UnreadableAudioException;
import org.ser4j.api.Verdict;

class RecognitionReportTest {
  private static final Path FILE = Path.of("a \"b\".wav");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final RecognitionReport json = RecognitionReport.json(new PrintWriter(out), "emotion");
  private final RecognitionReport text =
      RecognitionReport.text(new PrintWriter(out), new PrintWriter(err));

  private static EmotionResult speech(Verdict verdict) {
    return new EmotionResult(
        verdict,
        List.of(new LabelScore(Emotion.SAD, 0.625), new LabelScore(Emotion.CALM, 0.375)),
        Duration.ofMillis(2500));
  }

  private static EmotionResult silence() {
    return new EmotionResult(Verdict.NO_SPEECH, List.of(), Duration.ofSeconds(2));
  }

  @Test
  void jsonHasEveryKey() {
    json.result(FILE, speech(Verdict.DETECTED));
    assertEquals(
        "{\"file\":\"a \\\"b\\\".wav\",\"verdict\":\"DETECTED\",\"emotion\":\"sad\","
            + "\"confidence\":0.625,\"scores\":{\"sad\":0.625,\"calm\":0.375},"
            + "\"duration_s\":2.5}"
            + System.lineSeparator(),
        out.toString());
  }

  @Test
  void jsonCallsTheBestClassByWhatTheModelTells() {
    RecognitionReport sex = RecognitionReport.json(new PrintWriter(out), "sex");
    RecognitionReport odd = RecognitionReport.json(new PrintWriter(out), "scores");
    sex.result(FILE, speech(Verdict.DETECTED));
    odd.result(FILE, speech(Verdict.DETECTED));
    List<String> lines = out.toString().lines().toList();
    assertTrue(lines.get(0).contains("\"DETECTED\",\"sex\":\"sad\","), lines.get(0));
    assertFalse(lines.get(0).contains("emotion"), lines.get(0));
    assertTrue(lines.get(1).contains("\"label\":\"sad\","), lines.get(1));
    assertTrue(lines.get(1).contains("\"scores\":{"), lines.get(1));
  }

  @Test
  void jsonOfSilenceHasNoEmotion() {
    json.result(FILE, silence());
    assertEquals(
        "{\"file\":\"a \\\"b\\\".wav\",\"verdict\":\"NO_SPEECH\",\"emotion\":null,"
            + "\"confidence\":0.0,\"scores\":{},\"duration_s\":2.0}"
            + System.lineSeparator(),
        out.toString());
  }

  @Test
  void jsonOfAFailureHasTypeAndMessage() {
    json.failure(FILE, new UnreadableAudioException("it is text"));
    assertEquals(
        "{\"file\":\"a \\\"b\\\".wav\",\"error\":"
            + "{\"type\":\"UnreadableAudioException\",\"message\":\"it is text\"}}"
            + System.lineSeparator(),
        out.toString());
  }

  @Test
  void textNamesTheBestTwo() {
    text.result(FILE, speech(Verdict.DETECTED));
    text.result(FILE, speech(Verdict.UNCERTAIN));
    text.result(FILE, silence());
    assertEquals(
        List.of(
            "a \"b\".wav: sad 63 %, then calm 38 % (2.5 s)",
            "a \"b\".wav: uncertain, perhaps sad 63 %, then calm 38 % (2.5 s)",
            "a \"b\".wav: no speech (2.0 s)"),
        out.toString().lines().toList());
  }

  @Test
  void textOfAFailureGoesToTheErrorStream() {
    text.failure(FILE, new UnreadableAudioException("it is text"));
    assertEquals("", out.toString());
    assertEquals(List.of("a \"b\".wav: it is text"), err.toString().lines().toList());
  }
}
