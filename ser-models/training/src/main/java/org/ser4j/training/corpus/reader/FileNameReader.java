package org.ser4j.training.corpus.reader;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.ser4j.training.corpus.Corpus;
import org.ser4j.training.corpus.Corpus.SkippedFile.Kind;
import org.ser4j.training.corpus.CorpusBuilder;
import org.ser4j.training.corpus.CorpusDescriptor;
import org.ser4j.training.corpus.CorpusException;
import org.ser4j.training.corpus.Utterance;

/**
 * Reads a corpus whose file and folder names describe its recordings. A subclass describes the
 * corpus, and parses the name of one file:
 *
 * <pre>{@code
 * final class MyReader extends FileNameReader {
 *   MyReader() {
 *     super(
 *         CorpusDescriptor.builder("my", "My corpus").labels(List.of("happy", "sad")).build(),
 *         "names such as anna_happy_1.wav");
 *   }
 *
 *   protected ParsedName parse(NamedFile file) {
 *     String[] parts = file.stem().split("_");
 *     return parts.length == 3
 *         ? ParsedName.recording(
 *             file.stem(), new Utterance(file.path(), parts[1], parts[0], Sex.UNKNOWN, Map.of()))
 *         : ParsedName.foreign("not a name of My corpus");
 *   }
 * }
 * }</pre>
 */
public abstract class FileNameReader implements CorpusReader {
  private final CorpusDescriptor descriptor;
  private final String expected;

  /**
   * Describes the corpus.
   *
   * @param expected how files are named, for the error if there are none, such as {@code names such
   *     as OAF_back_angry.wav}
   */
  protected FileNameReader(CorpusDescriptor descriptor, String expected) {
    this.descriptor = descriptor;
    this.expected = expected;
  }

  /** Parses the name of one file. */
  protected abstract ParsedName parse(NamedFile file);

  @Override
  public final CorpusDescriptor descriptor() {
    return descriptor;
  }

  @Override
  public Corpus read(Path folder) {
    return read(descriptor, folder, this::parse);
  }

  /** Reads with another description, or with what was learned from other files. */
  final Corpus read(CorpusDescriptor own, Path folder, Function<NamedFile, ParsedName> parser) {
    CorpusBuilder builder = new CorpusBuilder();
    FileTree tree = FileTree.of(own, folder);
    builder.skip(tree.broken());
    for (Path path : tree.files()) {
      parser.apply(NamedFile.of(folder, path)).addTo(builder, path);
    }
    // The title of a user's own recordings says nothing here.
    String whose = own.labels().isEmpty() ? "" : "of " + own.title() + " ";
    return builder.build(own, whose + "below " + folder, expected);
  }

  /** Maps a speaker as typed to one of the corpus' codes, which are in capitals. */
  static String requireSpeaker(String corpus, List<String> codes, String typed) {
    String code = typed.strip().toUpperCase(Locale.ROOT);
    if (!codes.contains(code)) {
      int last = codes.size() - 1;
      throw new CorpusException(
          "%s has no speaker '%s'; its speakers are %s and %s"
              .formatted(
                  corpus, typed, String.join(", ", codes.subList(0, last)), codes.get(last)));
    }
    return code;
  }

  /**
   * A file and its names.
   *
   * @param stem the file's name without extension
   * @param folders names of the folders that contain it, the nearest first; the last is the corpus'
   *     own
   */
  public record NamedFile(Path path, String stem, List<String> folders) {
    static NamedFile of(Path root, Path file) {
      String name = file.getFileName().toString();
      int dot = name.lastIndexOf('.');
      List<String> folders = new ArrayList<>();
      for (Path at = file.getParent(); at != null; at = at.getParent()) {
        Path folder = at.getFileName();
        if (folder != null) {
          folders.add(folder.toString());
        }
        if (at.equals(root)) {
          break;
        }
      }
      return new NamedFile(file, dot < 0 ? name : name.substring(0, dot), List.copyOf(folders));
    }
  }

  /** What the name of a file means: a recording, or not one of this corpus. */
  @FunctionalInterface
  public interface ParsedName {
    /** Adds the recording to a corpus, or skips the file. */
    void addTo(CorpusBuilder corpus, Path file);

    /**
     * A recording.
     *
     * @param identity the same for two files that hold the same recording; the first is kept
     */
    static ParsedName recording(String identity, Utterance utterance) {
      return (corpus, file) -> corpus.add(identity, utterance);
    }

    /** Not a recording of this corpus, and why. */
    static ParsedName foreign(String reason) {
      return (corpus, file) -> corpus.skip(file, reason, Kind.FOREIGN);
    }
  }
}
