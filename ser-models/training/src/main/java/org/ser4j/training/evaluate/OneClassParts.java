package org.ser4j.training.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.ser4j.training.corpus.Utterance;
import org.ser4j.training.data.ExampleSplit;
import org.ser4j.training.metric.Evaluation;
import org.ser4j.training.split.Partition;
import org.ser4j.training.split.Split;

/**
 * Parts that hold one class only, such as a fold of women where the sex is told: UAR there is the
 * recall of that class, and a model that always names it is never wrong. Warned of before the work
 * and beside the scores.
 */
final class OneClassParts {
  private static final int NAMED = 3;

  /** The parts of one kind. */
  private static final class Kind {
    private final String name;
    private final List<String> found = new ArrayList<>();
    private int parts;

    private Kind(String name) {
      this.name = name;
    }

    private void add(Collection<String> speakers, Collection<String> labels) {
      parts += labels.isEmpty() ? 0 : 1;
      if (labels.size() == 1) {
        String who = speakers.size() == 1 ? "speaker " : "speakers ";
        found.add(who + String.join(", ", speakers) + " (" + labels.iterator().next() + ")");
      }
    }

    private String warning() {
      String which =
          parts == 1
              ? "the " + name + " part holds"
              : "%d of %d %s parts %s"
                  .formatted(found.size(), parts, name, found.size() == 1 ? "holds" : "hold");
      List<String> different = found.stream().distinct().toList();
      return which
          + " one class only: "
          + different.stream().limit(NAMED).collect(Collectors.joining("; "))
          + (different.size() > NAMED ? " and so on" : "")
          + ". UAR and accuracy there mean little; mixed folds come from --groups 5 on the command"
          + " line, Folds.grouped in Java";
    }
  }

  private final Kind test = new Kind("test");
  private final Kind validation = new Kind("validation");

  static List<String> ofSplits(Collection<Split> splits) {
    OneClassParts parts = new OneClassParts();
    for (Split split : splits) {
      parts.test.add(Split.speakers(split.test()), labels(split.test()));
      parts.validation.add(Split.speakers(split.validation()), labels(split.validation()));
    }
    return parts.warnings();
  }

  static List<String> ofPartitions(Collection<Partition> partitions) {
    OneClassParts parts = new OneClassParts();
    for (Partition partition : partitions) {
      parts.test.add(
          ExampleSplit.speakers(partition.test()), labels(Partition.utterances(partition.test())));
      parts.validation.add(
          ExampleSplit.speakers(partition.validation()),
          labels(Partition.utterances(partition.validation())));
    }
    return parts.warnings();
  }

  /** Of the runs of one seed. */
  static List<String> ofRuns(Collection<FoldRun> runs) {
    OneClassParts parts = new OneClassParts();
    for (FoldRun run : runs) {
      parts.test.add(run.testSpeakers(), judged(run.test()));
      run.validation().ifPresent(v -> parts.validation.add(run.validationSpeakers(), judged(v)));
    }
    return parts.warnings();
  }

  private List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    for (Kind kind : List.of(test, validation)) {
      if (!kind.found.isEmpty()) {
        warnings.add(kind.warning());
      }
    }
    return List.copyOf(warnings);
  }

  private static List<String> labels(List<Utterance> part) {
    return part.stream().map(Utterance::label).distinct().toList();
  }

  private static List<String> judged(Evaluation evaluation) {
    return evaluation.confusion().occurring();
  }
}
