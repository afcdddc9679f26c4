package org.ser4j.notebooks.experiment;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The experiments by name. */
public final class Experiments {
  private static final List<String> NOTEBOOKS = List.of("000", "001", "002", "003", "004");

  private Experiments() {}

  /**
   * Every experiment of every notebook.
   *
   * @return in the order of the notebooks
   */
  public static List<Experiment> all() {
    return NOTEBOOKS.stream().map(ExperimentReader::read).flatMap(List::stream).toList();
  }

  /**
   * The names that {@link #named} knows.
   *
   * @return each notebook with its models, and where these are fed in several ways, each of them
   */
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
   * @param name a notebook, for all of its models; a model, for all that it is fed with; or one of
   *     these
   * @return one at least
   * @throws IllegalArgumentException if there is none; the message lists what there is
   */
  public static List<Experiment> named(String name) {
    Objects.requireNonNull(name, "name");
    boolean notebook = NOTEBOOKS.contains(name);
    List<Experiment> found =
        NOTEBOOKS.stream()
            .filter(own -> own.equals(name) || name.startsWith(own + "/"))
            .map(ExperimentReader::read)
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
