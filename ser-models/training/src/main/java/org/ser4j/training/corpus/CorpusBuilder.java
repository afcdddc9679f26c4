package org.ser4j.training.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ser4j.training.corpus.Corpus.SkippedFile;
import org.ser4j.training.corpus.Corpus.SkippedFile.Kind;

/** Collects the recordings of a corpus, each once, and what was skipped. Not thread-safe. */
public final class CorpusBuilder {
  private static final Set<String> AUDIO = Set.of("wav", "flac");

  private final Map<String, Utterance> byIdentity = new TreeMap<>();
  private final List<SkippedFile> skipped = new ArrayList<>();

  /** Starts without recordings. */
  public CorpusBuilder() {}

  /**
   * Adds a recording. It is skipped if it is neither WAV nor FLAC, or if there is one of the same
   * identity already.
   *
   * @param identity the same for two files that hold the same recording, in whatever folders
   */
  public void add(String identity, Utterance utterance) {
    if (!AUDIO.contains(extension(utterance.file()))) {
      skip(utterance.file(), "neither .wav nor .flac", Kind.FOREIGN);
      return;
    }
    Utterance first = byIdentity.putIfAbsent(identity, utterance);
    if (first != null) {
      skip(
          utterance.file(),
          "the same recording as " + first.file() + contradiction(utterance, first),
          Kind.DUPLICATE);
    }
  }

  /** Lists a file that is not used. */
  public void skip(Path file, String reason, Kind kind) {
    skipped.add(new SkippedFile(file, reason, kind));
  }

  /** Lists files that are not used. */
  public void skip(List<SkippedFile> files) {
    skipped.addAll(files);
  }

  /**
   * Makes the corpus. Of files with the same bytes, only the first by path is kept.
   *
   * @param where what was searched, for the error, such as {@code below FOLDER}
   * @param expected what was searched for, such as {@code names such as OAF_back_angry.wav}
   * @throws CorpusException if there is no recording
   */
  public Corpus build(CorpusDescriptor descriptor, String where, String expected) {
    if (byIdentity.isEmpty()) {
      throw new CorpusException(
          "no recording %s (%s); expected %s, ending in .wav or .flac"
              .formatted(where, found(), expected));
    }
    List<Utterance> utterances = new ArrayList<>(byIdentity.values());
    utterances.sort(Comparator.comparing(Utterance::file));
    Map<Utterance, Utterance> duplicates = Duplicates.find(utterances);
    duplicates.forEach(
        (other, first) ->
            skip(
                other.file(),
                "the same bytes as " + first.file() + contradiction(other, first),
                Kind.DUPLICATE));
    utterances.removeAll(duplicates.keySet());
    return new Corpus(descriptor, utterances, skipped);
  }

  private String found() {
    if (skipped.isEmpty()) {
      return "nothing at all";
    }
    SkippedFile first = skipped.get(0);
    String files = skipped.size() == 1 ? "1 other file" : skipped.size() + " other files, such as";
    return files + " " + first.file() + ": " + first.reason();
  }

  private static String contradiction(Utterance other, Utterance first) {
    return other.label().equals(first.label())
        ? ""
        : ", though one is labelled " + other.label() + " and the other " + first.label();
  }

  private static String extension(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
