package org.ser4j.examples.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.ser4j.models.corpus.SkippedFile;
import org.ser4j.models.train.EpochReport;
import org.ser4j.models.train.TrainingListener;
import org.ser4j.models.train.TrainingPlan;

/** Shows a training: bars where a person watches, a line an epoch elsewhere. */
final class TrainingProgress implements TrainingListener, AutoCloseable {
  private final Terminal terminal;
  private final PrintWriter err;
  private Progress progress = Progress.SILENT;
  private TrainingPlan plan;
  private String run = "";
  private String lastEpoch = "";

  TrainingProgress(Terminal terminal, PrintWriter err) {
    this.terminal = terminal;
    this.err = err;
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
  public void onRun(int number, int runs) {
    run = String.format(Locale.ROOT, "run %d of %d, ", number, runs);
  }

  @Override
  public void onStart(TrainingPlan plan) {
    this.plan = plan;
    show(Progress.SILENT);
    line(
        "%s%s, %,d parameters; trains on %,d recordings (%,d windows) of speakers %s; validates on"
            + " %s; keeps back %s",
        run,
        plan.architecture(),
        plan.parameters(),
        plan.trainingClips(),
        plan.trainingRows(),
        plan.trainingSpeakers(),
        plan.validationSpeakers(),
        plan.testSpeakers());
    lastEpoch = "";
    if (terminal.err()) {
      show(Progress.of("steps", (long) plan.epochs() * plan.steps(), terminal, err));
    }
  }

  @Override
  public void onResume(List<EpochReport> history) {
    EpochReport last = history.get(history.size() - 1);
    line("goes on after epoch %d of %d", last.epoch(), last.epochs());
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
    lastEpoch = text.toString();
    if (!terminal.err()) {
      line(
          "%s%s, %.1f s, of which %.1f %% waiting for batches, about %.0f s left",
          run,
          lastEpoch,
          report.seconds(),
          100 * report.waited(),
          report.seconds() * (report.epochs() - report.epoch()));
    }
  }

  @Override
  public void onTested(int number, double uar) {
    show(Progress.SILENT);
    line("%stest UAR %.3f", run, uar);
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
