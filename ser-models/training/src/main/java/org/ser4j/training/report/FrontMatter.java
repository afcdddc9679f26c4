package org.ser4j.training.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.ser4j.training.corpus.CorpusDescriptor;

/** The head of a model card, which Hugging Face reads. */
public final class FrontMatter {
  private FrontMatter() {}

  public static List<String> of(CorpusDescriptor corpus) {
    // Hugging Face knows plain SPDX identifiers; anything else is "other" with a name.
    boolean plain = !corpus.licence().startsWith("LicenseRef-") && !corpus.licence().contains(" ");
    List<String> licence =
        plain
            ? List.of("license: " + corpus.licence().toLowerCase(Locale.ROOT))
            : List.of("license: other", "license_name: " + corpus.licence());
    return Stream.of(
            List.of("---"),
            licence,
            List.of(
                "language: " + corpus.language(),
                "library_name: ser4j",
                "pipeline_tag: audio-classification",
                "tags:",
                "- " + TaskWords.of(corpus.task()).tag(),
                "---",
                ""))
        .flatMap(List::stream)
        .toList();
  }
}
