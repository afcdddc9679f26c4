package org.ser4j.cli.option;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.ser4j.cli.plot.ConfusionPicture;
import org.ser4j.cli.report.EvaluationText;
import org.ser4j.training.metric.ClassificationReport;
import org.ser4j.training.metric.ConfusionMatrix;
import org.ser4j.training.metric.Evaluation;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** What is said of an evaluation, and where. */
public final class ReportOptions {
  @Option(
      names = "--report",
      paramLabel = "full|text",
      defaultValue = "full",
      description =
          "full: scores, report, confusion matrix, classes from the hardest, speakers. text: only"
              + " the report, in the layout of scikit-learn's classification_report. Default:"
              + " ${DEFAULT-VALUE}.")
  private Layout layout;

  @Option(
      names = "--confusion-csv",
      paramLabel = "X.csv",
      description = "Also write the confusion matrix as a table.")
  private Path csv;

  @Option(
      names = "--confusion-png",
      paramLabel = "X.png",
      description = "Also draw the confusion matrix.")
  private Path png;

  /** How much is said. */
  public enum Layout {
    FULL,
    TEXT;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Refuses files that cannot be written, before the work. */
  public void check(CommandLine command) throws IOException {
    if (csv != null) {
      OutputFile.requireEnding(csv, ".csv", "--confusion-csv", command);
      OutputFile.requireWritable(csv, "--confusion-csv", command);
    }
    if (png != null) {
      PngFile.require(png, "--confusion-png", command);
    }
  }

  /** Writes the files that were asked for; a picture says itself when its numbers are leaky. */
  public void write(ConfusionMatrix confusion, boolean leaky) throws IOException {
    if (csv != null) {
      Files.writeString(csv, confusion.toCsv());
    }
    if (png != null) {
      PngFile.write(
          ConfusionPicture.of(confusion, "Confusion matrix" + (leaky ? " (leaky)" : "")), png);
    }
  }

  public void print(Evaluation evaluation, PrintWriter out) {
    if (layout == Layout.TEXT) {
      out.print(ClassificationReport.of(evaluation.confusion()).toText());
    } else {
      new EvaluationText(out).print(evaluation);
    }
  }
}
