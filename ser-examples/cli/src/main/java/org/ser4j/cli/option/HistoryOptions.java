package org.ser4j.cli.option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ser4j.cli.plot.LearningCurves;
import org.ser4j.training.internal.report.HistoryCsv;
import org.ser4j.training.report.EpochReport;
import picocli.CommandLine.Option;

/** Files with the scores of a training, epoch by epoch. */
public final class HistoryOptions {
  @Option(
      names = "--history",
      paramLabel = "X.csv",
      description = "Also write a table with one row an epoch: rate, losses, scores, seconds.")
  private Path csv;

  @Option(
      names = "--plot",
      paramLabel = "X.png",
      description = "Also plot losses and scores by epoch.")
  private Path png;

  /** Checks that the files can be written, before the training. */
  public void check() throws IOException {
    OutputFile.require(csv, ".csv", "--history");
    OutputFile.require(png, ".png", "--plot");
  }

  /** Writes the files that were asked for. */
  public void write(List<EpochReport> history) throws IOException {
    if (csv != null) {
      Files.writeString(csv, HistoryCsv.of(history));
    }
    if (png != null) {
      OutputFile.writePng(LearningCurves.of(history), png);
    }
  }
}
