package org.ser4j.cli.report;

import java.io.PrintWriter;
import java.util.Optional;
import org.ser4j.cli.report.EvaluationReport.MajorityClass;
import org.ser4j.training.TrainingResult;

/**
 * The outcome of {@code ser train}.
 *
 * @param out where the model was written
 * @param epochs number of epochs trained
 * @param epoch the one whose weights were kept
 * @param temperature of the calibration
 * @param validation empty without validation speakers
 */
public record TrainingReport(
    String out, int epochs, int epoch, double temperature, Optional<EvaluationReport> validation) {

  /** Takes the numbers of a result. */
  public static TrainingReport of(String out, TrainingResult result) {
    return new TrainingReport(
        out,
        result.history().size(),
        result.epoch(),
        result.bundle().calibration().temperature(),
        result.validation().map(EvaluationReport::of));
  }

  /** Prints it in one line. */
  public void print(PrintWriter writer) {
    new TextOutput(writer)
        .line(
            "%s: epoch %d of %d, %s",
            out, epoch, epochs, validation.map(TrainingReport::scores).orElse("no validation"));
  }

  private static String scores(EvaluationReport validation) {
    MajorityClass majority = validation.baseline();
    return TextOutput.format(
        "validation UAR %.3f, accuracy %.3f, ECE %.3f (%s); always '%s' UAR %.3f, accuracy %.3f",
        validation.uar(),
        validation.accuracy(),
        validation.ece(),
        TextOutput.counted(validation.n(), "recording"),
        majority.label(),
        majority.uar(),
        majority.accuracy());
  }
}
