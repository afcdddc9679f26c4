package org.ser4j.cli.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ser4j.api.SerException;
import org.ser4j.cli.option.CorpusOptions;
import org.ser4j.cli.option.EngineOptions;
import org.ser4j.cli.option.OutputFile;
import org.ser4j.cli.option.PngFile;
import org.ser4j.cli.option.ReproduceOptions;
import org.ser4j.cli.plot.ConfusionPicture;
import org.ser4j.cli.plot.LearningCurves;
import org.ser4j.cli.progress.Terminal;
import org.ser4j.cli.progress.TrainingProgress;
import org.ser4j.notebooks.experiment.Experiment;
import org.ser4j.notebooks.experiment.ExperimentRun;
import org.ser4j.notebooks.experiment.Experiments;
import org.ser4j.notebooks.experiment.FinishedRun;
import org.ser4j.notebooks.experiment.ReproductionDetails;
import org.ser4j.notebooks.experiment.ReproductionTable;
import org.ser4j.notebooks.experiment.Result;
import org.ser4j.notebooks.experiment.ResultFolder;
import org.ser4j.notebooks.experiment.ResultJson;
import org.ser4j.notebooks.experiment.RunKey;
import org.ser4j.notebooks.experiment.RunSettings;
import org.ser4j.notebooks.experiment.RunSink;
import org.ser4j.notebooks.experiment.Score;
import org.ser4j.training.corpus.Corpus;
import org.ser4j.training.corpus.CorpusDescriptor;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ser reproduce}: a notebook's experiments on a corpus, beside its published numbers. */
@Command(
    name = "reproduce",
    description = {
      "Trains and judges the models of a notebook as the notebook does, leaks and all, and again on"
          + " speakers that they have not heard; prints both beside the notebook's own numbers.",
      "Each finished training is kept in --out, whatever becomes of the next; --resume goes on from"
          + " there."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ReproduceCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "NAME",
      description =
          "A notebook (000, 001, 002, 003, 004), one of its models such as 003/features_emotion, or"
              + " 004/steps, its comparison of feature sets.")
  private String name;

  @Mixin private CorpusOptions corpus;

  @Mixin private ReproduceOptions options;

  @Mixin private EngineOptions engine;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Also write the table here, and for each model its result, reports, confusion matrices and"
              + " learning curves.")
  private Path out;

  @Option(
      names = "--resume",
      description =
          "Take the trainings that --out has already, if everything that decides them is the same;"
              + " other seeds, draws and folds may be added so.")
  private boolean resume;

  @Option(
      names = "--bundles",
      description = "Keep the models trained by the notebook's protocol in --out.")
  private boolean bundles;

  @Option(
      names = "--details",
      description = "Print reports and confusion matrices below the table.")
  private boolean details;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  ReproduceCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    List<Experiment> experiments = experiments();
    if (out == null && (resume || bundles)) {
      throw usage((resume ? "--resume" : "--bundles") + " needs --out", null);
    }
    RunSettings settings = options.read(engine, spec.commandLine());
    if (out != null) {
      System.setProperty("java.awt.headless", "true");
      OutputFile.requireWritable(out.resolve("table.md"), "--out", spec.commandLine());
    }
    Corpus read = corpus.read(spec.commandLine());
    if (!read.descriptor().task().equals(CorpusDescriptor.EMOTION)) {
      throw usage("leave --label out: the experiment says what is told apart", null);
    }
    List<ExperimentRun> runs = new ArrayList<>();
    for (Experiment experiment : experiments) {
      ExperimentRun run = new ExperimentRun(experiment, read, settings);
      run.check();
      runs.add(run);
    }
    List<ReproductionTable.Row> rows = new ArrayList<>();
    int failed = 0;
    long start = System.nanoTime();
    for (int i = 0; i < runs.size(); i++) {
      Experiment experiment = experiments.get(i);
      try {
        rows.add(new ReproductionTable.Row(experiment, result(experiment, runs.get(i))));
        double seconds = (System.nanoTime() - start) / 1e9;
        say(
            "%s is done, %d of %d, %.0f s so far, about %.0f s left",
            experiment.id(),
            i + 1,
            runs.size(),
            seconds,
            seconds / (i + 1) * (runs.size() - i - 1));
      } catch (SerException e) {
        failed++;
        say("ser: %s: %s", experiment.id(), e.getMessage());
      }
      if (out != null && !rows.isEmpty()) {
        new ResultFolder(out).writeTable(ReproductionTable.of(rows));
      }
    }
    print(rows);
    return failed == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private List<Experiment> experiments() {
    try {
      return Experiments.named(name);
    } catch (IllegalArgumentException e) {
      throw usage(e.getMessage(), e);
    }
  }

  private Result result(Experiment experiment, ExperimentRun run) throws IOException {
    Map<RunKey, FinishedRun> done = done(experiment, run);
    say("%s, fed with %s", experiment.id(), experiment.features());
    if (!done.isEmpty()) {
      say("%d of %d trainings are taken from %s", done.size(), run.keys().size(), out);
    }
    ResultFolder folder = out == null ? null : new ResultFolder(out);
    RunSink sink =
        folder == null
            ? RunSink.NONE
            : withPlots(experiment, folder.sink(experiment.id(), bundles));
    Result result;
    try (TrainingProgress progress = new TrainingProgress(terminal, spec.commandLine().getErr())) {
      result = run.run(progress, done, sink);
    }
    if (folder != null) {
      folder.write(experiment, result);
    }
    return result;
  }

  /** Draws first, since a training counts as finished once its numbers are written. */
  private RunSink withPlots(Experiment experiment, RunSink sink) {
    return (key, settings, finished, run) -> {
      Path own = Files.createDirectories(out.resolve(experiment.id()));
      Score score = finished.score();
      BufferedImage confusion =
          ConfusionPicture.of(
              score.confusion(), "Confusion matrix" + (score.leaky() ? " (leaky)" : ""));
      PngFile.write(confusion, own.resolve(key.name() + "-confusion.png"));
      if (!run.history().isEmpty()) {
        PngFile.write(LearningCurves.of(run.history()), own.resolve(key.name() + "-curves.png"));
      }
      sink.add(key, settings, finished, run);
    };
  }

  private Map<RunKey, FinishedRun> done(Experiment experiment, ExperimentRun run)
      throws IOException {
    Map<RunKey, FinishedRun> done = new HashMap<>();
    if (resume) {
      ResultFolder folder = new ResultFolder(out);
      for (RunKey key : run.keys()) {
        folder
            .find(experiment.id(), key, run.settings(key), bundles && key.fold() == 0)
            .ifPresent(finished -> done.put(key, finished));
      }
    }
    return done;
  }

  private void print(List<ReproductionTable.Row> rows) {
    PrintWriter writer = spec.commandLine().getOut();
    if (json) {
      JsonArray results = new JsonArray();
      rows.forEach(row -> results.add(ResultJson.write(row.experiment(), row.result())));
      JsonObject all = new JsonObject();
      all.addProperty("name", name);
      all.add("results", results);
      writer.println(all);
      return;
    }
    if (!rows.isEmpty()) {
      writer.print(ReproductionTable.of(rows));
    }
    if (details) {
      rows.forEach(row -> writer.print(ReproductionDetails.of(row.result())));
    }
  }

  private void say(String pattern, Object... values) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(String.format(Locale.ROOT, pattern, values));
    err.flush();
  }

  private ParameterException usage(String message, Throwable cause) {
    return new ParameterException(spec.commandLine(), message, cause);
  }
}
