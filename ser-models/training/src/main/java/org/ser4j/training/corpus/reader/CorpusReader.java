package org.ser4j.training.corpus.reader;

import java.nio.file.Path;
import org.ser4j.training.corpus.Corpus;
import org.ser4j.training.corpus.CorpusDescriptor;
import org.ser4j.training.corpus.CorpusException;
import org.ser4j.training.corpus.LabelMapping;

/**
 * Reads one corpus. Thread-safe.
 *
 * @see FileNameReader for corpora whose file names describe the recordings
 */
public interface CorpusReader {
  /** What is known of the corpus; what is read may be described in more detail. */
  CorpusDescriptor descriptor();

  /**
   * Lists the recordings below a folder, at any depth, without decoding audio. Of several files
   * with the same identity or the same bytes, the first is kept. Hidden files and those of file
   * managers are ignored.
   *
   * @return at least one recording, with the corpus' own labels, and every other file with the
   *     reason why it was skipped
   * @throws CorpusException if the folder is missing or unreadable, or holds no recording of this
   *     corpus
   */
  Corpus read(Path folder);

  /**
   * Maps the corpus' labels to the common ones, so that corpora can be combined and any model
   * evaluated on any of them. Default: {@link LabelMapping#COMMON}.
   */
  default LabelMapping commonLabels() {
    return LabelMapping.COMMON;
  }

  /**
   * Maps a speaker as users type it to the corpus' own name, such as {@code Actor_06} to {@code 6}.
   * Default: any name that is not blank.
   *
   * @throws CorpusException if the corpus has no such speaker, on disk or not
   */
  default String speaker(String typed) {
    if (typed.isBlank()) {
      throw new CorpusException("a speaker's name must not be blank");
    }
    return typed.strip();
  }
}
