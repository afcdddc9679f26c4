package org.ser4j.training.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.ser4j.training.corpus.SkippedFile.Kind;

/**
 * Gathers the recordings of a corpus: each once, and beside them whatever was left out. Belongs to
 * one thread.
 */
final class Listing {
  /** What the library can read. */
  private static final Set<String> ENDINGS = Set.of("wav", "flac");

  private final Map<String, Utterance> byIdentity = new TreeMap<>();
  private final List<SkippedFile> skipped = new ArrayList<>();

  /**
   * Lists a corpus whose file names tell what is in them.
   *
   * @param corpus what is known of it
   * @param folder where it lies
   * @param expected how its files are named, for the error when there are none
   * @param naming what a name tells
   * @throws CorpusException if the folder cannot be listed, or holds none of its recordings
   */
  static Corpus of(
      CorpusDescriptor corpus, Path folder, String expected, Function<Place, Entry> naming) {
    Listing listing = new Listing();
    FileTree tree = FileTree.of(corpus, folder);
    listing.skipped.addAll(tree.broken());
    for (Path file : tree.files()) {
      Place place = Place.of(folder, file);
      listing.add(file, place.ending(), naming.apply(place));
    }
    // A user's own recordings have no name that would tell anything here.
    String whose = corpus.labels().isEmpty() ? "" : "of " + corpus.title() + " ";
    return listing.corpus(corpus, whose + "below " + folder, expected);
  }

  /** Adds a recording unless it is there already, or lists why it is left out. */
  void add(Path file, String ending, Entry entry) {
    if (entry.utterance() == null) {
      skip(file, entry.reason(), Kind.FOREIGN);
    } else if (!ENDINGS.contains(ending)) {
      skip(file, "neither .wav nor .flac", Kind.FOREIGN);
    } else {
      Utterance first = byIdentity.putIfAbsent(entry.identity(), entry.utterance());
      if (first != null) {
        String what = "the same recording as " + first.file();
        skip(file, what + labels(entry.utterance(), first), Kind.DUPLICATE);
      }
    }
  }

  void skip(Path file, String reason, Kind kind) {
    skipped.add(new SkippedFile(file, reason, kind));
  }

  /**
   * Ends the listing, without files that have the same bytes as an earlier one.
   *
   * @param where was looked, for the error when there is no recording
   */
  Corpus corpus(CorpusDescriptor corpus, String where, String expected) {
    if (byIdentity.isEmpty()) {
      throw new CorpusException(
          "no recording "
              + where
              + " ("
              + others()
              + "); expected "
              + expected
              + ", ending in .wav or .flac");
    }
    List<Utterance> utterances = new ArrayList<>(byIdentity.values());
    utterances.sort((a, b) -> a.file().compareTo(b.file()));
    Map<Utterance, Utterance> doubles = Duplicates.find(utterances);
    doubles.forEach((other, first) -> skip(other.file(), same(other, first), Kind.DUPLICATE));
    utterances.removeAll(doubles.keySet());
    return new Corpus(corpus, utterances, skipped);
  }

  private String others() {
    if (skipped.isEmpty()) {
      return "nothing at all";
    }
    SkippedFile first = skipped.get(0);
    String files = skipped.size() == 1 ? "1 other file" : skipped.size() + " other files, such as";
    return files + " " + first.file() + ": " + first.reason();
  }

  private static String same(Utterance other, Utterance first) {
    return "the same bytes as " + first.file() + labels(other, first);
  }

  private static String labels(Utterance other, Utterance first) {
    return other.label().equals(first.label())
        ? ""
        : ", though one is labelled " + other.label() + " and the other " + first.label();
  }
}
