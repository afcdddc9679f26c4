package org.ser4j.cli.report;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.ser4j.api.EmotionResult;
import org.ser4j.api.LabelScore;
import org.ser4j.api.SerException;
import org.ser4j.api.Verdict;

/** Prints results of {@code ser recognize} file by file, each flushed at once for a pipe. */
public interface RecognitionReport {
  /** Prints the result of a file, named as the user named it. */
  void result(Path file, EmotionResult result);

  /** Prints why a file has no result. */
  void failure(Path file, SerException error);

  /**
   * One JSON object a file, each on its own line.
   *
   * @param task of the model, such as {@code emotion}: the key of the best class
   */
  static RecognitionReport json(PrintWriter out, String task) {
    return new Json(out, task);
  }

  /** One line of text a file. */
  static RecognitionReport text(PrintWriter out, PrintWriter err) {
    return new Text(out, err);
  }

  /** Maps instead of records: the key of the best class depends on the model. */
  final class Json implements RecognitionReport {
    private static final Set<String> FIXED_KEYS =
        Set.of("file", "verdict", "confidence", "scores", "duration_s", "error");

    private final PrintWriter out;
    private final String bestKey;

    private Json(PrintWriter out, String task) {
      this.out = out;
      this.bestKey = FIXED_KEYS.contains(task) ? "label" : task;
    }

    @Override
    public void result(Path file, EmotionResult result) {
      Map<String, Object> scores = new LinkedHashMap<>();
      for (LabelScore score : result.scores()) {
        scores.put(score.label().name(), score.probability());
      }
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("file", file.toString());
      line.put("verdict", result.verdict().name());
      line.put(bestKey, result.best().map(best -> best.label().name()).orElse(null));
      line.put("confidence", result.confidence());
      line.put("scores", scores);
      line.put("duration_s", TextOutput.seconds(result.duration()));
      print(line);
    }

    @Override
    public void failure(Path file, SerException error) {
      Map<String, Object> cause = new LinkedHashMap<>();
      cause.put("type", error.getClass().getSimpleName());
      cause.put("message", error.getMessage());
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("file", file.toString());
      line.put("error", cause);
      print(line);
    }

    private void print(Map<String, Object> line) {
      out.println(JsonReport.of(line));
      out.flush();
    }
  }

  /** Results on standard output, failures on standard error. */
  final class Text implements RecognitionReport {
    private final PrintWriter out;
    private final PrintWriter err;

    private Text(PrintWriter out, PrintWriter err) {
      this.out = out;
      this.err = err;
    }

    @Override
    public void result(Path file, EmotionResult result) {
      double seconds = TextOutput.seconds(result.duration());
      new TextOutput(out).line("%s: %s (%.1f s)", file, describe(result), seconds);
      out.flush();
    }

    @Override
    public void failure(Path file, SerException error) {
      // Most messages begin with the file already.
      String message = error.getMessage();
      err.println(message.startsWith(file.toString()) ? message : file + ": " + message);
      err.flush();
    }

    private static String describe(EmotionResult result) {
      if (result.verdict() == Verdict.NO_SPEECH) {
        return "no speech";
      }
      String best = describe(result.scores().get(0));
      if (result.scores().size() > 1) {
        best += ", then " + describe(result.scores().get(1));
      }
      return result.verdict() == Verdict.UNCERTAIN ? "uncertain, perhaps " + best : best;
    }

    private static String describe(LabelScore score) {
      return TextOutput.format("%s %.0f %%", score.label().name(), 100 * score.probability());
    }
  }
}
