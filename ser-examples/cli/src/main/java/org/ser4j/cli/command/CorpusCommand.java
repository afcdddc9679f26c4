package org.ser4j.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ser4j.cli.option.CorpusOptions;
import org.ser4j.cli.option.PngFile;
import org.ser4j.cli.plot.CountPicture;
import org.ser4j.cli.progress.Progress;
import org.ser4j.cli.progress.Terminal;
import org.ser4j.cli.report.CorpusJson;
import org.ser4j.cli.report.CorpusText;
import org.ser4j.training.corpus.Corpus;
import org.ser4j.training.statistics.CorpusStatistics;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ser corpus}: what a corpus holds. */
@Command(
    name = "corpus",
    description = "Tells what a corpus holds: recordings by label, sex and speaker, durations.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class CorpusCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Mixin private CorpusOptions corpus;

  @Option(
      names = "--plot",
      paramLabel = "X.png",
      description = "Also draw how many recordings there are of each label.")
  private Path plot;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  CorpusCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    if (plot != null) {
      PngFile.require(plot, "--plot", spec.commandLine());
    }
    Corpus read = corpus.read(spec.commandLine());
    CorpusStatistics summary;
    try (Progress progress = Progress.of("recordings", read.utterances().size(), terminal, err)) {
      summary =
          CorpusStatistics.of(
              read, Runtime.getRuntime().availableProcessors(), (done, total) -> progress.step(""));
    }
    if (plot != null && summary.all().total() > 0) {
      PngFile.write(CountPicture.of(summary), plot);
    }
    if (json) {
      out.println(CorpusJson.of(summary));
    } else {
      new CorpusText(out).print(summary);
    }
    if (summary.all().total() == 0) {
      int unreadable = summary.unreadable().size();
      err.println(
          unreadable == 1
              ? "ser: the only recording cannot be read"
              : "ser: none of the " + unreadable + " recordings can be read");
      return ExitCode.SOFTWARE;
    }
    return ExitCode.OK;
  }
}
