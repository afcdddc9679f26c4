package org.ser4j.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ser4j.cli.progress.Terminal;

class RecognizeCommandTest {
  @TempDir private static Path folder;
  private static String model;

  private final String happy = Project.sample("happy").toString();
  private final String silence = Project.sample("silence").toString();
  private final String notAudio = Project.sample("notaudio").toString();

  @BeforeAll
  static void writeModel() {
    model = TinyBundle.write(folder.resolve("tiny.zip")).toString();
  }

  private static Run recognize(String... args) {
    String[] all = new String[args.length + 3];
    all[0] = "recognize";
    all[1] = "--model";
    all[2] = model;
    System.arraycopy(args, 0, all, 3, args.length);
    return Run.ser(all);
  }

  @Test
  void jsonOfSpeechHasAllEmotionsBestFirst() {
    Run run = recognize("--json", happy);
    assertEquals(0, run.status());
    assertEquals("", run.err());
    JsonObject json = run.json().get(0);
    assertEquals(
        Set.of("file", "verdict", "emotion", "confidence", "scores", "duration_s"), json.keySet());
    assertEquals(happy, json.get("file").getAsString());
    assertEquals("DETECTED", json.get("verdict").getAsString());
    assertEquals(3.1, json.get("duration_s").getAsDouble(), 0.05);
    List<Double> scores =
        json.getAsJsonObject("scores").asMap().values().stream()
            .map(JsonElement::getAsDouble)
            .toList();
    assertEquals(8, scores.size());
    assertEquals(1, scores.stream().mapToDouble(p -> p).sum(), 1e-9);
    assertEquals(scores.stream().sorted((a, b) -> Double.compare(b, a)).toList(), scores);
    assertEquals(
        json.getAsJsonObject("scores").keySet().iterator().next(),
        json.get("emotion").getAsString());
    assertEquals(scores.get(0), json.get("confidence").getAsDouble());
  }

  @Test
  void aBadFileDoesNotStopTheOthers() {
    String missing = folder.resolve("missing.wav").toString();
    Run run = recognize("--json", notAudio, missing, folder.toString(), silence, happy);
    assertEquals(1, run.status());
    List<JsonObject> lines = run.json();
    assertEquals(5, lines.size());
    for (JsonObject failed : lines.subList(0, 3)) {
      assertEquals(Set.of("file", "error"), failed.keySet());
      JsonObject error = failed.getAsJsonObject("error");
      assertEquals("UnreadableAudioException", error.get("type").getAsString());
      assertFalse(error.get("message").getAsString().isBlank());
    }
    assertTrue(lines.get(3).get("emotion").isJsonNull());
    assertEquals("NO_SPEECH", lines.get(3).get("verdict").getAsString());
    assertEquals(happy, lines.get(4).get("file").getAsString());
  }

  @Test
  void textOfABadFileNamesItOnceAndTracesNothing() {
    Run run = recognize(notAudio, happy);
    assertEquals(1, run.status());
    assertEquals(1, run.out().lines().count());
    assertEquals(1, run.err().lines().count());
    assertTrue(run.err().startsWith(notAudio + ": "), run.err());
    assertEquals(run.err().indexOf(notAudio), run.err().lastIndexOf(notAudio));
  }

  @Test
  void abstainsBelowTheThreshold() {
    Run run = recognize("--json", "--abstain-below", "1", happy);
    assertEquals(0, run.status());
    assertEquals("UNCERTAIN", run.json().get(0).get("verdict").getAsString());
  }

  @Test
  void aModelThatIsNotThereIsOneLine() {
    Run run = Run.ser("recognize", "--model", folder.resolve("none").toString(), happy);
    assertEquals(1, run.status());
    assertEquals("", run.out());
    assertEquals(1, run.err().lines().count());
    assertTrue(run.err().startsWith("ser: "), run.err());
  }

  @Test
  void anEngineThatIsNotThereIsOneLine() {
    Run run = recognize("--engine", "abacus", happy);
    assertEquals(1, run.status());
    assertEquals(1, run.err().lines().count());
    assertTrue(run.err().contains("'abacus'"), run.err());
  }

  @Test
  void stopsWhenNobodyReads() {
    Writer closed =
        new StringWriter() {
          @Override
          public void flush() {
            getBuffer().append("flushed;");
          }
        };
    PrintWriter out =
        new PrintWriter(closed) {
          @Override
          public boolean checkError() {
            super.checkError();
            return true;
          }
        };
    PrintWriter err = new PrintWriter(new StringWriter());
    int status = Ser.run(out, err, Terminal.NONE, "recognize", "--model", model, happy, silence);
    assertEquals(1, status);
    assertFalse(closed.toString().contains("silence"), closed.toString());
  }
}
