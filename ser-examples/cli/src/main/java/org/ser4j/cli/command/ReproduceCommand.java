package org.ser4j.cli.command;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ser4j.api.SerException;
import org.ser4j.cli.option.CorpusOptions;
import org.ser4j.cli.option.EngineOptions;
import org.ser4j.cli.option.OutputFile;
import org.ser4j.cli.option.ReproduceOptions;
import org.ser4j.cli.option.UsageException;
import org.ser4j.cli.plot.ConfusionPlot;
import org.ser4j.cli.plot.LearningCurves;
import org.ser4j.cli.progress.TrainingProgress;
import org.ser4j.cli.report.JsonReport;
import org.ser4j.notebooks.experiment.Experiment;
import org.ser4j.notebooks.experiment.ExperimentListener;
import org.ser4j.notebooks.experiment.ExperimentResult;
import org.ser4j.notebooks.experiment.ExperimentRunner;
import org.ser4j.notebooks.experiment.Experiments;
import org.ser4j.notebooks.experiment.Protocols;
import org.ser4j.notebooks.experiment.ResultDetails;
import org.ser4j.notebooks.experiment.ResultFolder;
import org.ser4j.notebooks.experiment.ResultTable;
import org.ser4j.notebooks.experiment.RunKey;
import org.ser4j.notebooks.experiment.RunResult;
import org.ser4j.notebooks.experiment.RunSettings;
import org.ser4j.training.corpus.Corpus;
import org.ser4j.training.corpus.CorpusDescriptor;
import org.ser4j.training.corpus.CorpusException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ser reproduce}: the experiments of a notebook beside its published scores. */
@Command(
    name = "reproduce",
    description = {
      "Repeats the experiments of a notebook beside its published scores.",
      "Trains and evaluates the models under the notebook's protocol, leaks included, and again with"
          + " unseen speakers. Each finished training is saved in --out, even if a later one fails;"
          + " --resume continues from there."
    },
    footer = "  ser reproduce 003/features_emotion --corpus ravdess --data RAVDESS")
final class ReproduceCommand extends SerCommand {
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
          "Write the table to this folder too, and for each model its result, reports, confusion"
              + " matrices and learning curves.")
  private Path out;

  @Option(
      names = "--resume",
      description =
          "Reuse the trainings in --out that have the same settings, for example to add seeds, splits"
              + " or folds.")
  private boolean resume;

  @Option(
      names = "--bundles",
      description = "Save the models trained under the notebook's protocol in --out.")
  private boolean bundles;

  @Option(
      names = "--details",
      description = "Print reports and confusion matrices below the table.")
  private boolean details;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    List<Experiment> experiments = experiments();
    if (out == null && (resume || bundles)) {
      throw new UsageException((resume ? "--resume" : "--bundles") + " needs --out");
    }
    RunSettings settings = options.read(engine);
    if (out != null) {
      System.setProperty("java.awt.headless", "true");
      OutputFile.requireWritable(out.resolve("table.md"), "--out");
    }
    Corpus read = corpus.read(err());
    if (!read.descriptor().task().equals(CorpusDescriptor.EMOTION)) {
      throw new UsageException("--label is not allowed: the experiment determines the labels");
    }
    List<ExperimentRunner> runners = new ArrayList<>();
    for (Experiment experiment : experiments) {
      ExperimentRunner runner = new ExperimentRunner(experiment, read, settings);
      check(runner, new ExperimentRunner(experiment, read, notebookOnly(settings)));
      runners.add(runner);
    }
    List<ExperimentResult> results = new ArrayList<>();
    long start = System.nanoTime();
    for (int i = 0; i < runners.size(); i++) {
      String id = experiments.get(i).id();
      try {
        results.add(run(experiments.get(i), runners.get(i)));
        double seconds = (System.nanoTime() - start) / 1e9;
        double left = seconds / (i + 1) * (runners.size() - i - 1);
        say("%s: %d of %d done, %.0f s, %.0f s left", id, i + 1, runners.size(), seconds, left);
      } catch (SerException e) {
        say("ser: %s: %s", id, e.getMessage());
      }
      if (out != null && !results.isEmpty()) {
        new ResultFolder(out).writeTable(results);
      }
    }
    print(results);
    return results.size() == runners.size() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private List<Experiment> experiments() {
    try {
      return Experiments.named(name);
    } catch (IllegalArgumentException e) {
      throw new UsageException(e.getMessage());
    }
  }

  private static RunSettings notebookOnly(RunSettings settings) {
    return settings.protocols() == Protocols.BOTH && settings.folds().isEmpty()
        ? settings.withProtocols(Protocols.NOTEBOOK)
        : settings;
  }

  /** Names the option that helps where only the folds are the problem. */
  private static void check(ExperimentRunner runner, ExperimentRunner notebookOnly) {
    try {
      runner.check();
    } catch (CorpusException e) {
      notebookOnly.check();
      throw new CorpusException(e.getMessage() + "; or leave the folds out with --skip-folds", e);
    }
  }

  private ExperimentResult run(Experiment experiment, ExperimentRunner runner) throws IOException {
    say("%s, input: %s", experiment.id(), experiment.features());
    Map<RunKey, RunResult> done = done(experiment, runner);
    if (!done.isEmpty()) {
      say("%d of %d trainings are reused from %s", done.size(), runner.keys().size(), out);
    }
    ExperimentResult result;
    try (TrainingProgress progress = new TrainingProgress(terminal(), err())) {
      result = runner.run(progress, done, listener(experiment));
    }
    if (out != null) {
      new ResultFolder(out).write(result);
    }
    return result;
  }

  private Map<RunKey, RunResult> done(Experiment experiment, ExperimentRunner runner)
      throws IOException {
    Map<RunKey, RunResult> done = new HashMap<>();
    if (resume) {
      ResultFolder folder = new ResultFolder(out);
      for (RunKey key : runner.keys()) {
        folder
            .find(experiment.id(), key, runner.settings(key), bundles && key.fold() == 0)
            .ifPresent(result -> done.put(key, result));
      }
    }
    return done;
  }

  /** Plots first, since a training counts as finished once its scores are saved. */
  private ExperimentListener listener(Experiment experiment) {
    if (out == null) {
      return ExperimentListener.NONE;
    }
    ResultFolder folder = new ResultFolder(out);
    ExperimentListener files = folder.listener(experiment.id(), bundles);
    return (result, settings, run) -> {
      Path stem = folder.stem(experiment.id(), result.key());
      Files.createDirectories(stem.getParent());
      String title = "Confusion matrix" + (result.leaky() ? " (leaky)" : "");
      BufferedImage confusion = ConfusionPlot.of(result.confusion(), title);
      OutputFile.writePng(confusion, stem.resolveSibling(stem.getFileName() + "-confusion.png"));
      if (!run.history().isEmpty()) {
        BufferedImage curves = LearningCurves.of(run.history());
        OutputFile.writePng(curves, stem.resolveSibling(stem.getFileName() + "-curves.png"));
      }
      files.onRun(result, settings, run);
    };
  }

  private void print(List<ExperimentResult> results) {
    if (json) {
      Map<String, Object> all = new LinkedHashMap<>();
      all.put("name", name);
      all.put("results", results.stream().map(ExperimentResult::toJson).toList());
      out().println(JsonReport.of(all));
      return;
    }
    if (!results.isEmpty()) {
      out().print(ResultTable.of(results));
    }
    if (details) {
      results.forEach(result -> out().print(ResultDetails.of(result)));
    }
  }

  private void say(String pattern, Object... values) {
    err().println(String.format(Locale.ROOT, pattern, values));
    err().flush();
  }
}
