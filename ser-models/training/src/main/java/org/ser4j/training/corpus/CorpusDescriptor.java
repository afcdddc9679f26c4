package org.ser4j.training.corpus;

import java.util.List;
import java.util.Objects;

/**
 * What is known of a corpus, whichever part of it is on disk.
 *
 * @param name short, as users type it, such as {@code ravdess}
 * @param title the full name
 * @param task what the labels are labels of, such as {@value #EMOTION} or {@value #SEX}; not blank
 * @param labels every class, in the order of the corpus' own numbering; empty if it is not known
 *     before reading
 * @param speech what is spoken and by whom, one sentence for a model card
 * @param language BCP 47 tag, such as {@code en}
 * @param licence SPDX expression, such as {@code CC-BY-NC-SA-4.0}
 * @param citation the paper to cite, with its DOI; may be empty
 * @param url where to get it; may be empty
 * @param developmentFolds published groups of speakers for training and model selection; may be
 *     empty
 * @param finalTest the published group that is reserved for the final test; may be empty
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
  /** The task of every corpus as published. */
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

  /** Starts a description with defaults. */
  public static Builder builder(String name, String title) {
    return new Builder(name, title);
  }

  /** The same corpus with other labels of the same task. */
  public CorpusDescriptor withLabels(List<String> value) {
    return withLabels(task, value);
  }

  /** The same corpus with the labels of another task. */
  public CorpusDescriptor withLabels(String otherTask, List<String> value) {
    return new CorpusDescriptor(
        name,
        title,
        otherTask,
        value,
        speech,
        language,
        licence,
        citation,
        url,
        developmentFolds,
        finalTest);
  }

  /**
   * Makes a {@link CorpusDescriptor}, whose components document the settings. Defaults: task
   * {@value CorpusDescriptor#EMOTION}, language {@code und} (undetermined), licence {@code
   * unknown}, everything else empty.
   */
  public static final class Builder {
    private final String name;
    private final String title;
    private String task = EMOTION;
    private List<String> labels = List.of();
    private String speech = "";
    private String language = "und";
    private String licence = "unknown";
    private String citation = "";
    private String url = "";
    private List<List<String>> developmentFolds = List.of();
    private List<String> finalTest = List.of();

    private Builder(String name, String title) {
      this.name = name;
      this.title = title;
    }

    public Builder task(String value) {
      task = value;
      return this;
    }

    public Builder labels(List<String> value) {
      labels = value;
      return this;
    }

    public Builder speech(String value) {
      speech = value;
      return this;
    }

    public Builder language(String value) {
      language = value;
      return this;
    }

    public Builder licence(String value) {
      licence = value;
      return this;
    }

    public Builder citation(String value) {
      citation = value;
      return this;
    }

    public Builder url(String value) {
      url = value;
      return this;
    }

    public Builder folds(List<List<String>> development, List<String> test) {
      developmentFolds = development;
      finalTest = test;
      return this;
    }

    public CorpusDescriptor build() {
      return new CorpusDescriptor(
          name,
          title,
          task,
          labels,
          speech,
          language,
          licence,
          citation,
          url,
          developmentFolds,
          finalTest);
    }
  }
}
