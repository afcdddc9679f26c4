package org.ser4j.cli.progress;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.ser4j.training.corpus.Corpus.SkippedFile;
import org.ser4j.training.report.EpochReport;
import org.ser4j.training.report.TrainingListener;
import org.ser4j.training.report.TrainingPlan;

/** Shows the progress of a training: bars on a terminal, otherwise one line an epoch. */
public final class TrainingProgress implements TrainingListener, AutoCloseable {
  private final Terminal terminal;
  private final PrintWriter err;
  private final RunClock clock;
  private Progress progress = Progress.SILENT;
  private TrainingPlan plan;
  private String lastEpoch = "";

  public TrainingProgress(Terminal terminal, PrintWriter err) {
    this(terminal, err, System::nanoTime);
  }

  /** With another clock. */
  TrainingProgress(Terminal terminal, PrintWriter err, LongSupplier nanos) {
    this.terminal = terminal;
    this.err = err;
    this.clock = new RunClock(nanos);
  }

  @Override
  public void onFeatures(int done, int total) {
    if (done == 1) {
      show(Progress.of("recordings", total, terminal, err));
    }
    progress.step("");
  }

  @Override
  public void onSkipped(SkippedFile file) {
    line("left out: %s: %s", file.file(), file.reason());
  }

  @Override
  public void onWarning(String warning) {
    line("warning: %s", warning);
  }

  @Override
  public void onRun(int number, int runs) {
    clock.begin(number, runs);
  }

  @Override
  public void onStart(TrainingPlan plan) {
    this.plan = plan;
    show(Progress.SILENT);
    line("%s%s", clock, PlanText.of(plan, clock.runs() > 0));
    lastEpoch = "";
    if (terminal.err()) {
      show(Progress.of("steps", (long) plan.epochs() * plan.steps(), terminal, err));
    }
  }

  @Override
  public void onResume(List<EpochReport> history) {
    EpochReport last = history.get(history.size() - 1);
    line("resumes after epoch %d of %d", last.epoch(), last.epochs());
    if (terminal.err()) {
      show(
          Progress.of(
              "steps", (long) (plan.epochs() - last.epoch()) * plan.steps(), terminal, err));
    }
  }

  @Override
  public void onStep(int epoch, int step, int steps) {
    progress.step(lastEpoch);
  }

  @Override
  public void onEpoch(EpochReport report) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "epoch %d/%d, loss %.3f",
            report.epoch(),
            report.epochs(),
            report.trainingLoss()));
    if (report.validated()) {
      text.append(
          String.format(
              Locale.ROOT,
              ", validation loss %.3f, UAR %.3f, accuracy %.3f",
              report.validationLoss(),
              report.validationUar(),
              report.validationAccuracy()));
    }
    double left = report.seconds() * (report.epochs() - report.epoch());
    String ofAll =
        clock.runs() > 1
            ? String.format(Locale.ROOT, "all runs about %.0f s", clock.left(left))
            : "";
    // The bar shows the time left of its own run.
    lastEpoch = ofAll.isEmpty() ? text.toString() : ofAll + ", " + text;
    if (!terminal.err()) {
      line(
          "%s%s, %.1f s, of which %.1f %% waiting for batches, about %.0f s left%s",
          clock,
          text,
          report.seconds(),
          100 * report.waited(),
          left,
          ofAll.isEmpty() ? "" : ", " + ofAll);
    }
  }

  @Override
  public void onTested(int number, double uar) {
    show(Progress.SILENT);
    clock.end();
    line("%s%s UAR %.3f", clock, plan.testSpeakers().isEmpty() ? "validation" : "test", uar);
  }

  private void show(Progress next) {
    progress.close();
    progress = next;
  }

  private void line(String pattern, Object... values) {
    err.println(String.format(Locale.ROOT, pattern, values));
    err.flush();
  }

  @Override
  public void close() {
    show(Progress.SILENT);
  }
}
