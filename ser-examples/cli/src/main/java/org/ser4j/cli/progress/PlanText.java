package org.ser4j.cli.progress;

import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.ser4j.cli.report.TextOutput;
import org.ser4j.training.report.TrainingPlan;

/** Describes a training before it starts, in one line. */
final class PlanText {
  private PlanText() {}

  /**
   * Describes the plan.
   *
   * @param evaluated whether an evaluation follows: without test speakers, on the validation part
   */
  static String of(TrainingPlan plan, boolean evaluated) {
    return String.format(
            Locale.ROOT,
            "%s, %s; trains on %s (%s) of speakers %s; validates on %s",
            plan.architecture(),
            TextOutput.counted(plan.parameters(), "parameter"),
            TextOutput.counted(plan.trainingClips(), "recording"),
            TextOutput.counted(plan.trainingExamples(), "window"),
            plan.trainingSpeakers(),
            names(plan.validationSpeakers()))
        + test(plan, evaluated);
  }

  /** A test speaker is held out only if no other recording of theirs is used. */
  private static String test(TrainingPlan plan, boolean evaluated) {
    if (evaluated && plan.testSpeakers().isEmpty()) {
      return "; is evaluated on the validation part";
    }
    SortedSet<String> heldOut = new TreeSet<>(plan.testSpeakers());
    heldOut.removeAll(plan.trainingSpeakers());
    heldOut.removeAll(plan.validationSpeakers());
    SortedSet<String> known = new TreeSet<>(plan.testSpeakers());
    known.removeAll(heldOut);
    String text = heldOut.isEmpty() && !known.isEmpty() ? "" : "; holds out " + names(heldOut);
    return known.isEmpty() ? text : text + "; tests on other examples of " + known;
  }

  private static String names(SortedSet<String> speakers) {
    return speakers.isEmpty() ? "none" : speakers.toString();
  }
}
