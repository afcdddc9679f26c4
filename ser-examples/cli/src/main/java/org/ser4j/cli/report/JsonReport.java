package org.ser4j.cli.report;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Set;
import org.ser4j.api.EmotionResult;
import org.ser4j.api.LabelScore;
import org.ser4j.api.SerException;

/** One JSON object a file, each on a line of its own, flushed at once for a reader in a pipe. */
public final class JsonReport implements RecognizeReport {
  /** Keys that no model's task may take, whatever somebody calls it. */
  private static final Set<String> TAKEN =
      Set.of("file", "verdict", "confidence", "scores", "duration_s", "error");

  private final PrintWriter out;
  private final String best;

  /**
   * Starts a report.
   *
   * @param out where to print
   * @param task what the model tells: the key of the best class
   */
  public JsonReport(PrintWriter out, String task) {
    this.out = out;
    this.best = TAKEN.contains(task) ? "label" : task;
  }

  @Override
  public void result(Path file, EmotionResult result) {
    JsonObject scores = new JsonObject();
    for (LabelScore score : result.scores()) {
      scores.addProperty(score.label().name(), score.probability());
    }
    JsonObject line = new JsonObject();
    line.addProperty("file", file.toString());
    line.addProperty("verdict", result.verdict().name());
    line.add(
        best,
        result.best().isEmpty() ? JsonNull.INSTANCE : new JsonPrimitive(result.label().name()));
    line.addProperty("confidence", result.confidence());
    line.add("scores", scores);
    line.addProperty("duration_s", result.duration().toNanos() / 1e9);
    print(line);
  }

  @Override
  public void failure(Path file, SerException error) {
    JsonObject cause = new JsonObject();
    cause.addProperty("type", error.getClass().getSimpleName());
    cause.addProperty("message", error.getMessage());
    JsonObject line = new JsonObject();
    line.addProperty("file", file.toString());
    line.add("error", cause);
    print(line);
  }

  private void print(JsonObject line) {
    out.println(line);
    out.flush();
  }
}
