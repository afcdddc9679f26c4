package org.ser4j.cli.report;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import org.ser4j.api.EmotionResult;
import org.ser4j.api.LabelScore;
import org.ser4j.api.SerException;
import org.ser4j.api.Verdict;

/** One readable line a file; errors go to the error stream. */
public final class TextReport implements RecognizeReport {
  private final PrintWriter out;
  private final PrintWriter err;

  public TextReport(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public void result(Path file, EmotionResult result) {
    out.printf(
        Locale.ROOT,
        "%s: %s (%.1f s)%n",
        file,
        judgement(result),
        result.duration().toNanos() / 1e9);
    out.flush();
  }

  @Override
  public void failure(Path file, SerException error) {
    // Most messages begin with the file already.
    String message = error.getMessage();
    err.println(message.startsWith(file.toString()) ? message : file + ": " + message);
    err.flush();
  }

  private static String judgement(EmotionResult result) {
    if (result.verdict() == Verdict.NO_SPEECH) {
      return "no speech";
    }
    String best = named(result.scores().get(0));
    if (result.scores().size() > 1) {
      best += ", then " + named(result.scores().get(1));
    }
    return result.verdict() == Verdict.UNCERTAIN ? "uncertain, perhaps " + best : best;
  }

  private static String named(LabelScore score) {
    return String.format(
        Locale.ROOT, "%s %.0f %%", score.label().name(), 100 * score.probability());
  }
}
