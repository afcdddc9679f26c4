package org.ser4j.models.corpus;

import java.nio.file.Path;

/** Knows how one corpus names its files. Thread-safe. */
public interface CorpusReader {
  /**
   * What is known of the corpus.
   *
   * @return the same for every folder
   */
  CorpusDescriptor descriptor();

  /**
   * Lists the recordings below a folder, however deep; reads no audio.
   *
   * @param folder where the corpus, or a part of it, was unpacked
   * @return the recordings, at least one, and every file that was left out
   * @throws CorpusException if the folder is absent, unreadable or holds no recording of this
   *     corpus
   */
  Corpus read(Path folder);

  /**
   * Brings a user's way of writing a speaker to the corpus' own.
   *
   * @param typed such as {@code 06} or {@code Actor_06}
   * @return such as {@code 6}
   * @throws CorpusException if the corpus has no such speaker, wherever its files are
   */
  String speaker(String typed);
}
