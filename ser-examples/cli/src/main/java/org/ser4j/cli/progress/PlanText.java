package org.ser4j.cli.progress;

import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.ser4j.cli.report.TextOutput;
import org.ser4j.training.report.TrainingPlan;

/** What a training is about to do, in one line. */
public final class PlanText {
  private PlanText() {}

  /**
   * Writes it.
   *
   * @param judged whether something is judged after the training: without test speakers, what it is
   *     validated on
   */
  public static String of(TrainingPlan plan, boolean judged) {
    return String.format(
            Locale.ROOT,
            "%s, %s; trains on %s (%s) of speakers %s; validates on %s",
            plan.architecture(),
            TextOutput.counted(plan.parameters(), "parameter"),
            TextOutput.counted(plan.trainingClips(), "recording"),
            TextOutput.counted(plan.trainingRows(), "window"),
            plan.trainingSpeakers(),
            names(plan.validationSpeakers()))
        + test(plan, judged);
  }

  /** Who is tested on is kept back only if nothing else is heard of them. */
  private static String test(TrainingPlan plan, boolean judged) {
    if (judged && plan.testSpeakers().isEmpty()) {
      return "; is judged on what it validates on";
    }
    SortedSet<String> kept = new TreeSet<>(plan.testSpeakers());
    kept.removeAll(plan.trainingSpeakers());
    kept.removeAll(plan.validationSpeakers());
    SortedSet<String> heard = new TreeSet<>(plan.testSpeakers());
    heard.removeAll(kept);
    String text = kept.isEmpty() && !heard.isEmpty() ? "" : "; keeps back " + names(kept);
    return heard.isEmpty() ? text : text + "; tests on other recordings or rows of " + heard;
  }

  private static String names(SortedSet<String> speakers) {
    return speakers.isEmpty() ? "nobody" : speakers.toString();
  }
}
