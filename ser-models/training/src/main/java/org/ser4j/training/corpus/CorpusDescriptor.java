package org.ser4j.training.corpus;

import java.util.List;
import java.util.Objects;

/**
 * What is known of a corpus, whichever part of it lies on disk.
 *
 * @param name short, as users type it, such as {@code ravdess}
 * @param title the full name
 * @param task what its labels are labels of, such as {@value #EMOTION} or {@value #SEX}; not blank
 * @param labels every class that it has, in the order of its own numbering
 * @param speech what is spoken and by whom, one sentence for a model card
 * @param language BCP 47 tag, such as {@code en}
 * @param licence SPDX expression, such as {@code CC-BY-NC-SA-4.0}; {@code unknown} if nobody said
 * @param citation the paper to cite, with its DOI; empty if there is none
 * @param url where it is to be had; empty if nowhere
 * @param developmentFolds published groups of speakers that choices may be made on; empty if there
 *     are none
 * @param finalTest the published group that nobody tunes on; may be empty
 */
public record CorpusDescriptor(
    String name,
    String title,
    String task,
    List<String> labels,
    String speech,
    String language,
    String licence,
    String citation,
    String url,
    List<List<String>> developmentFolds,
    List<String> finalTest) {
  /** The task of every corpus as it is published. */
  public static final String EMOTION = "emotion";

  /** The task of a corpus that is labelled by the sex of its speakers. */
  public static final String SEX = "sex";

  /**
   * Checks that all is there and copies the lists.
   *
   * @throws IllegalArgumentException if the task is blank
   */
  public CorpusDescriptor {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(task, "task");
    if (task.isBlank()) {
      throw new IllegalArgumentException("task must not be blank");
    }
    labels = List.copyOf(labels);
    Objects.requireNonNull(speech, "speech");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(licence, "licence");
    Objects.requireNonNull(citation, "citation");
    Objects.requireNonNull(url, "url");
    developmentFolds = developmentFolds.stream().map(List::copyOf).toList();
    finalTest = List.copyOf(finalTest);
  }

  /**
   * A corpus labelled by emotion.
   *
   * @param name short, as users type it
   * @param title the full name
   * @param labels every class that it has
   * @param speech what is spoken and by whom
   * @param language BCP 47 tag
   * @param licence SPDX expression
   * @param citation the paper to cite; empty if there is none
   * @param url where it is to be had; empty if nowhere
   * @param developmentFolds published groups of speakers
   * @param finalTest the published group that nobody tunes on
   */
  public CorpusDescriptor(
      String name,
      String title,
      List<String> labels,
      String speech,
      String language,
      String licence,
      String citation,
      String url,
      List<List<String>> developmentFolds,
      List<String> finalTest) {
    this(
        name,
        title,
        EMOTION,
        labels,
        speech,
        language,
        licence,
        citation,
        url,
        developmentFolds,
        finalTest);
  }

  /**
   * The same corpus under other labels of the same task.
   *
   * @param value every class, in order
   * @return a copy
   */
  public CorpusDescriptor withLabels(List<String> value) {
    return withLabels(task, value);
  }

  /**
   * The same corpus under labels of another task.
   *
   * @param newTask what they are labels of
   * @param value every class, in order
   * @return a copy
   */
  public CorpusDescriptor withLabels(String newTask, List<String> value) {
    return new CorpusDescriptor(
        name,
        title,
        newTask,
        value,
        speech,
        language,
        licence,
        citation,
        url,
        developmentFolds,
        finalTest);
  }
}
