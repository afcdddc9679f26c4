package org.ser4j.training.corpus;

import java.nio.file.Path;

/** Knows how one corpus names its files. Thread-safe. */
public interface CorpusReader {
  /**
   * What is known of the corpus.
   *
   * @return the same for every folder; what is read may add a name to it
   */
  CorpusDescriptor descriptor();

  /**
   * Lists the recordings below a folder, however deep. Decodes no audio; files of the same size are
   * compared, and of several with the same name or the same bytes the first one counts. Hidden
   * files and what file managers leave behind are not mentioned.
   *
   * @param folder where the corpus, or a part of it, was unpacked
   * @return the recordings, at least one, under the corpus' own labels, and every other file with
   *     the reason why it was left out
   * @throws CorpusException if the folder is absent, unreadable or holds no recording of this
   *     corpus
   */
  Corpus read(Path folder);

  /**
   * What the corpus' labels are called in the library, so that corpora can be combined and any
   * model judged on any of them. Default: {@link LabelMapping#COMMON}.
   *
   * @return the table
   */
  default LabelMapping commonLabels() {
    return LabelMapping.COMMON;
  }

  /**
   * Brings a user's way of writing a speaker to the corpus' own.
   *
   * @param typed such as {@code 06} or {@code Actor_06}
   * @return such as {@code 6}
   * @throws CorpusException if the corpus has no such speaker, wherever its files are
   */
  String speaker(String typed);
}
