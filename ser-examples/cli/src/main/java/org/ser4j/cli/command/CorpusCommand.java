package org.ser4j.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import org.ser4j.cli.option.CorpusOptions;
import org.ser4j.cli.option.OutputFile;
import org.ser4j.cli.plot.CorpusPlot;
import org.ser4j.cli.progress.Progress;
import org.ser4j.cli.report.CorpusReport;
import org.ser4j.cli.report.JsonReport;
import org.ser4j.training.corpus.Corpus;
import org.ser4j.training.statistics.CorpusStatistics;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ser corpus}: statistics of a corpus. */
@Command(
    name = "corpus",
    description =
        "Prints statistics of a corpus: recordings by label, sex and speaker, and durations.",
    footer = "  ser corpus --corpus folder --data recordings --plot counts.png")
final class CorpusCommand extends SerCommand {
  @Mixin private CorpusOptions corpus;

  @Option(
      names = "--plot",
      paramLabel = "X.png",
      description = "Also plot the number of recordings by label, sex and speaker.")
  private Path plot;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    OutputFile.require(plot, ".png", "--plot");
    Corpus read = corpus.read(err());
    int threads = Runtime.getRuntime().availableProcessors();
    CorpusStatistics statistics;
    try (Progress progress =
        Progress.of("recordings", read.utterances().size(), terminal(), err())) {
      statistics = CorpusStatistics.of(read, threads, (done, total) -> progress.step(""));
    }
    CorpusReport report = CorpusReport.of(statistics);
    if (plot != null && report.n() > 0) {
      OutputFile.writePng(CorpusPlot.of(statistics), plot);
    }
    if (json) {
      out().println(JsonReport.of(report));
    } else {
      report.print(out());
    }
    if (report.n() == 0) {
      int unreadable = report.unreadable().size();
      err()
          .println(
              unreadable == 1
                  ? "ser: the only recording cannot be read"
                  : "ser: none of the " + unreadable + " recordings can be read");
      return ExitCode.SOFTWARE;
    }
    return ExitCode.OK;
  }
}
