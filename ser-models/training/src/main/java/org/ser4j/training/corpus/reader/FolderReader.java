package org.ser4j.training.corpus.reader;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ser4j.api.Label;
import org.ser4j.training.corpus.Corpus;
import org.ser4j.training.corpus.CorpusDescriptor;
import org.ser4j.training.corpus.Sex;
import org.ser4j.training.corpus.Subset;
import org.ser4j.training.corpus.Utterance;

/**
 * Own recordings with a folder per label, {@code happy/x.wav}, or per label and speaker, {@code
 * happy/anna/x.wav}; both may be in a folder per subset, {@code train/happy/x.wav}.
 */
final class FolderReader extends FileNameReader {
  private static final String NAME = "folder";
  private static final String TITLE = "a folder with a sub-folder for each label";

  FolderReader() {
    super(ownCorpus(NAME, TITLE), "such as happy/x.wav, or happy/SPEAKER/x.wav");
  }

  /** Describes a user's own recordings. */
  static CorpusDescriptor ownCorpus(String name, String title) {
    return CorpusDescriptor.builder(name, title).speech("recordings of the user's own").build();
  }

  /** A corpus name from the name of a folder or table. */
  static String name(Path path, String otherwise) {
    Path last = path.toAbsolutePath().normalize().getFileName();
    String name =
        last == null
            ? ""
            : last.toString()
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\.csv$", "")
                .replaceAll("[^a-z0-9._-]+", "-");
    return name.isEmpty() ? otherwise : name;
  }

  @Override
  public Corpus read(Path folder) {
    return read(ownCorpus(name(folder, NAME), TITLE), folder, this::parse);
  }

  @Override
  protected ParsedName parse(NamedFile file) {
    // From the outermost folder inwards, without the corpus' own.
    List<String> folders = new ArrayList<>(file.folders());
    folders.remove(folders.size() - 1);
    Collections.reverse(folders);
    Optional<Subset> subset = folders.isEmpty() ? Optional.empty() : Subset.parse(folders.get(0));
    if (subset.isPresent()) {
      folders.remove(0);
    }
    if (folders.isEmpty() || folders.get(0).isBlank()) {
      return ParsedName.foreign("not in the folder of a label");
    }
    return ParsedName.recording(
        file.path().toString(),
        new Utterance(
            file.path(),
            new Label(folders.get(0)).name(),
            folders.size() > 1 ? folders.get(1) : Utterance.UNKNOWN_SPEAKER,
            Sex.UNKNOWN,
            subset.map(s -> Map.of(Subset.ATTRIBUTE, s.word())).orElse(Map.of())));
  }
}
