package org.ser4j.models.corpus;

import java.util.List;
import java.util.Objects;

/**
 * What is known of a corpus, whichever part of it lies on disk.
 *
 * @param name short, as users type it, such as {@code ravdess}
 * @param title the full name
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
    List<String> labels,
    String speech,
    String language,
    String licence,
    String citation,
    String url,
    List<List<String>> developmentFolds,
    List<String> finalTest) {
  /** Checks that all is there and copies the lists. */
  public CorpusDescriptor {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(title, "title");
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
   * The same corpus under other labels.
   *
   * @param value every class, in order
   * @return a copy
   */
  public CorpusDescriptor withLabels(List<String> value) {
    return new CorpusDescriptor(
        name, title, value, speech, language, licence, citation, url, developmentFolds, finalTest);
  }
}
