package org.ser4j.cli.option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ser4j.cli.plot.LearningCurves;
import org.ser4j.training.report.EpochReport;
import org.ser4j.training.report.HistoryCsv;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Where the course of a training is written to. */
public final class HistoryOptions {
  @Option(
      names = "--history",
      paramLabel = "X.csv",
      description = "Also write a table with a row an epoch: rate, losses, scores, seconds.")
  private Path csv;

  @Option(
      names = "--plot",
      paramLabel = "X.png",
      description = "Also draw losses and scores epoch by epoch.")
  private Path png;

  /** Refuses files that cannot be written, before the work. */
  public void check(CommandLine command) throws IOException {
    if (csv != null) {
      OutputFile.requireEnding(csv, ".csv", "--history", command);
      OutputFile.requireWritable(csv, "--history", command);
    }
    if (png != null) {
      PngFile.require(png, "--plot", command);
    }
  }

  public void write(List<EpochReport> history) throws IOException {
    if (csv != null) {
      Files.writeString(csv, HistoryCsv.of(history));
    }
    if (png != null) {
      PngFile.write(LearningCurves.of(history), png);
    }
  }
}
