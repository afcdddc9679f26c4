package org.ser4j.notebooks.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What has to be known beside an experiment's numbers, one sentence each. */
final class Remarks {
  private final Experiment experiment;
  private final Result result;

  Remarks(Experiment experiment, Result result) {
    this.experiment = experiment;
    this.result = result;
  }

  List<String> list() {
    List<String> remarks = new ArrayList<>();
    if (!result.notebook().isEmpty()) {
      remarks.add(
          "Protocol: " + result.notebook().get(0).protocol() + judged() + drawnAgain() + ".");
    }
    if (!result.folds().isEmpty()) {
      remarks.add(folds());
    }
    warnings().forEach(warning -> remarks.add("Warning: " + warning + "."));
    int whole = experiment.config().epochs();
    if (result.epochs() < whole) {
      remarks.add(
          "Cut short: "
              + result.epochs()
              + " of "
              + whole
              + " epochs, so that the numbers say little.");
    }
    if (result.leftOut() > 0) {
      remarks.add(
          result.leftOut() == 1
              ? "1 recording is left out: it cannot be read, or holds no sound."
              : result.leftOut()
                  + " recordings are left out: they cannot be read, or hold no sound.");
    }
    standIn(remarks);
    experiment.notes().forEach(note -> remarks.add(sentence(note)));
    return remarks;
  }

  /** What became of the choices that the protocol allows. */
  private String judged() {
    if (experiment.protocol().test() > 0) {
      return "";
    }
    return experiment.config().choosesOnValidation()
        ? ", as they were, in the notebook too"
        : "; none were";
  }

  private String drawnAgain() {
    String others =
        result.notebook().stream()
            .mapToLong(Score::draw)
            .distinct()
            .skip(1)
            .mapToObj(Long::toString)
            .collect(Collectors.joining(", "));
    return others.isEmpty() ? "" : "; its rows drawn again with " + others;
  }

  private String folds() {
    String names =
        result.folds().stream()
            .map(score -> Integer.toString(score.fold()))
            .distinct()
            .collect(Collectors.joining(", "));
    return "Speaker-independent: the same training, tested on speakers that it has not heard (folds: "
        + names
        + "; a corpus' final test takes no part); "
        + "whatever the notebook chooses on rows that it judges is chosen on validation speakers.";
  }

  /** The published folds were not made for every label: one of RAVDESS' holds women only. */
  List<String> warnings() {
    String folds =
        result.folds().stream()
            .filter(score -> score.confusion().occurring().size() == 1)
            .map(score -> score.fold() + " (" + score.confusion().occurring().get(0) + ")")
            .distinct()
            .collect(Collectors.joining(", "));
    return folds.isEmpty()
        ? List.of()
        : List.of(
            "one class only is tested in fold "
                + folds
                + ", where UAR and accuracy mean little, and so in means and deviations over folds;"
                + " read all folds together, or ser cross-validate --groups 5");
  }

  /** Another corpus makes other numbers. */
  private void standIn(List<String> remarks) {
    Set<String> here = new TreeSet<>(List.of(result.corpus().split("\\+")));
    if (experiment.accuracy().isPresent() && !here.equals(new TreeSet<>(experiment.corpora()))) {
      remarks.add(
          "Published on another corpus, "
              + String.join(" + ", experiment.corpora())
              + " with "
              + experiment.classes()
              + " labels: the difference is also that of the corpora.");
    }
  }

  private static String sentence(String note) {
    return Character.toUpperCase(note.charAt(0)) + note.substring(1) + ".";
  }
}
