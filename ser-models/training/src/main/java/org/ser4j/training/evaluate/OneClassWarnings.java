package org.ser4j.training.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ser4j.training.split.Example;
import org.ser4j.training.split.Partition;

/**
 * Warns of parts that hold a single class, such as a fold of women when the task is sex: UAR is the
 * recall of that class, and a model that always predicts it is never wrong.
 */
final class OneClassWarnings {
  private static final int NAMED = 3;

  private OneClassWarnings() {}

  static List<String> of(Collection<Partition> partitions) {
    return Stream.of(
            warning("test", partitions, Partition::test),
            warning("validation", partitions, Partition::validation))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<String> warning(
      String name, Collection<Partition> partitions, Function<Partition, List<Example>> part) {
    int parts = 0;
    List<String> found = new ArrayList<>();
    for (Partition partition : partitions) {
      List<Example> examples = part.apply(partition);
      List<String> labels = examples.stream().map(e -> e.utterance().label()).distinct().toList();
      parts += labels.isEmpty() ? 0 : 1;
      if (labels.size() == 1) {
        Collection<String> speakers = Partition.speakers(examples);
        String who = speakers.size() == 1 ? "speaker " : "speakers ";
        found.add(who + String.join(", ", speakers) + " (" + labels.get(0) + ")");
      }
    }
    if (found.isEmpty()) {
      return Optional.empty();
    }
    String which =
        parts == 1
            ? "the " + name + " part holds"
            : "%d of %d %s parts %s"
                .formatted(found.size(), parts, name, found.size() == 1 ? "holds" : "hold");
    List<String> different = found.stream().distinct().toList();
    return Optional.of(
        which
            + " one class only: "
            + different.stream().limit(NAMED).collect(Collectors.joining("; "))
            + (different.size() > NAMED ? " and so on" : "")
            + ". UAR and accuracy there mean little; Folds.grouped makes mixed folds");
  }
}
