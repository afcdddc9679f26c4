package org.ser4j.notebooks.experiment;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The experiments of the five notebooks, by name. */
public final class Experiments {
  private static final List<String> NOTEBOOKS = List.of("000", "001", "002", "003", "004");

  private Experiments() {}

  /** All experiments, notebook by notebook. */
  public static List<Experiment> all() {
    return NOTEBOOKS.stream().map(NotebookFile::read).flatMap(List::stream).toList();
  }

  /** The names that {@link #named} takes: notebooks, their models, and models with an input. */
  public static List<String> names() {
    Set<String> names = new LinkedHashSet<>();
    for (Experiment experiment : all()) {
      String id = experiment.id();
      for (int end = id.indexOf('/'); end >= 0; end = id.indexOf('/', end + 1)) {
        names.add(id.substring(0, end));
      }
      names.add(id);
    }
    return List.copyOf(names);
  }

  /**
   * Looks experiments up.
   *
   * @param name a notebook for all of its models, a model for all of its inputs, or one experiment
   * @return at least one
   * @throws IllegalArgumentException if there is no such name; the message lists those there are
   */
  public static List<Experiment> named(String name) {
    Objects.requireNonNull(name, "name");
    boolean notebook = NOTEBOOKS.contains(name);
    List<Experiment> found =
        NOTEBOOKS.stream()
            .filter(own -> own.equals(name) || name.startsWith(own + "/"))
            .map(NotebookFile::read)
            .flatMap(List::stream)
            .filter(e -> e.id().equals(name) || e.id().startsWith(name + "/"))
            .filter(e -> !(notebook && e.separate()))
            .toList();
    if (found.isEmpty()) {
      throw new IllegalArgumentException(
          "no experiment named '" + name + "', only " + String.join(", ", names()));
    }
    return found;
  }
}
