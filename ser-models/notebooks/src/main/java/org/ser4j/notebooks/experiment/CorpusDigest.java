package org.ser4j.notebooks.experiment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.ser4j.training.corpus.Corpus;
import org.ser4j.training.corpus.CorpusException;
import org.ser4j.training.corpus.Utterance;

/** One number that tells whether two results are of the same recordings, without reading them. */
final class CorpusDigest {
  private CorpusDigest() {}

  /** SHA-256 over names, sizes, labels and speakers, wherever the files lie. */
  static String of(Corpus corpus) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Utterance utterance : corpus.utterances()) {
        String line =
            String.join(
                "\t",
                String.valueOf(utterance.file().getFileName()),
                Long.toString(Files.size(utterance.file())),
                utterance.label(),
                utterance.speaker());
        digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new CorpusException("cannot look at a recording: " + e.getMessage(), e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
