package org.ser4j.notebooks.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a reader must know beside an experiment's scores, one line each. */
record ResultNotes(ExperimentResult result) {
  List<String> all() {
    Experiment experiment = result.experiment();
    List<String> notes = new ArrayList<>();
    if (!result.notebook().isEmpty()) {
      notes.add("Protocol: " + result.notebook().get(0).protocol() + otherSplits() + ".");
      if (experiment.protocol().test() == 0) {
        notes.add(
            experiment.config().choosesOnValidation()
                ? "Choices were made on the evaluated examples, as in the notebook."
                : "No choice was made on the evaluated examples.");
      }
    }
    if (!result.folds().isEmpty()) {
      notes.add(
          "Speaker-independent: the same training, tested on unseen speakers (folds: "
              + distinct(result.folds(), run -> Integer.toString(run.key().fold()))
              + "; the speakers of a corpus' final test are left out); what the notebook chooses on"
              + " evaluated examples is chosen on validation speakers.");
    }
    warnings().forEach(warning -> notes.add("Warning: " + warning + "."));
    int whole = experiment.config().epochs();
    if (result.epochs() < whole) {
      notes.add(
          "Cut short: %d of %d epochs, so the scores say little."
              .formatted(result.epochs(), whole));
    }
    if (result.leftOut() > 0) {
      notes.add("Recordings left out, unreadable or silent: " + result.leftOut() + ".");
    }
    Set<String> here = new TreeSet<>(List.of(result.corpus().split("\\+")));
    if (experiment.accuracy().isPresent() && !here.equals(new TreeSet<>(experiment.corpora()))) {
      notes.add(
          "Published on another corpus, %s with %d labels, which is part of the difference."
              .formatted(String.join(" + ", experiment.corpora()), experiment.classes()));
    }
    experiment.notes().stream()
        .map(note -> Character.toUpperCase(note.charAt(0)) + note.substring(1) + ".")
        .forEach(notes::add);
    return notes;
  }

  private String otherSplits() {
    String others =
        distinct(
            result.notebook().stream()
                .filter(run -> run.key().split() != result.notebook().get(0).key().split())
                .toList(),
            run -> Long.toString(run.key().split()));
    return others.isEmpty() ? "" : "; and with split seeds " + others;
  }

  /** Published folds do not suit every label: one of RAVDESS holds women only. */
  List<String> warnings() {
    String folds =
        distinct(
            result.folds().stream().filter(run -> run.confusion().occurring().size() == 1).toList(),
            run -> run.key().fold() + " (" + run.confusion().occurring().get(0) + ")");
    return folds.isEmpty()
        ? List.of()
        : List.of(
            "one class only is tested in fold "
                + folds
                + ", where UAR and accuracy mean little, and so do mean and std over folds; read all"
                + " folds together");
  }

  private static String distinct(List<RunResult> runs, Function<RunResult, String> name) {
    return runs.stream().map(name).distinct().collect(Collectors.joining(", "));
  }
}
