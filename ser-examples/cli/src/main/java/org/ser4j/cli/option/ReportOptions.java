package org.ser4j.cli.option;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.ser4j.cli.plot.ConfusionPlot;
import org.ser4j.cli.report.EvaluationText;
import org.ser4j.training.metric.ClassificationReport;
import org.ser4j.training.metric.ConfusionMatrix;
import org.ser4j.training.metric.Evaluation;
import picocli.CommandLine.Option;

/** Which parts of an evaluation are reported, and where. */
public final class ReportOptions {
  @Option(
      names = "--report",
      paramLabel = "full|text",
      defaultValue = "full",
      description =
          "full: scores, classification report, confusion matrix, hardest classes, speakers. text:"
              + " only the classification report, in scikit-learn's layout. Default:"
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
      description = "Also plot the confusion matrix.")
  private Path png;

  /** How much is printed. */
  public enum Layout {
    FULL,
    TEXT;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Checks that the files can be written, before the evaluation. */
  public void check() throws IOException {
    OutputFile.require(csv, ".csv", "--confusion-csv");
    OutputFile.require(png, ".png", "--confusion-png");
  }

  /** Writes the files that were asked for; the title of the plot says if the scores are leaky. */
  public void write(ConfusionMatrix confusion, boolean leaky) throws IOException {
    if (csv != null) {
      Files.writeString(csv, confusion.toCsv());
    }
    if (png != null) {
      String title = "Confusion matrix" + (leaky ? " (leaky)" : "");
      OutputFile.writePng(ConfusionPlot.of(confusion, title), png);
    }
  }

  /** Prints the evaluation in the chosen layout. */
  public void print(Evaluation evaluation, PrintWriter out) {
    if (layout == Layout.TEXT) {
      out.print(ClassificationReport.of(evaluation.confusion()).toText());
    } else {
      new EvaluationText(out).print(evaluation);
    }
  }
}
