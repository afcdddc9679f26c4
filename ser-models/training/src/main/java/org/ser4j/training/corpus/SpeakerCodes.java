package org.ser4j.training.corpus;

import java.util.List;
import java.util.Locale;

/**
 * The speakers of a corpus that names them by capitals.
 *
 * @param corpus its name, for messages
 * @param codes two or more, in capitals
 */
record SpeakerCodes(String corpus, List<String> codes) {
  SpeakerCodes {
    codes = List.copyOf(codes);
  }

  boolean has(String code) {
    return codes.contains(code);
  }

  /**
   * Brings a user's way of writing a speaker to the corpus' own.
   *
   * @throws CorpusException if there is no such speaker
   */
  String require(String typed) {
    String code = typed.strip().toUpperCase(Locale.ROOT);
    if (!has(code)) {
      int last = codes.size() - 1;
      throw new CorpusException(
          corpus
              + " has no speaker '"
              + typed
              + "'; its speakers are "
              + String.join(", ", codes.subList(0, last))
              + " and "
              + codes.get(last));
    }
    return code;
  }
}
