package org.ser4j.models.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ser4j.models.corpus.SkippedFile.Kind;

/**
 * A table of recordings: columns {@code path} and {@code label}, and if there are any {@code
 * speaker}, {@code sex} and {@code split}; every other column becomes an attribute. Paths are
 * relative to the table.
 */
final class ManifestReader implements CorpusReader {
  static final String NAME = "csv";

  private static final String TABLE = "manifest.csv";
  private static final List<String> PATH = List.of("path", "file", "filename", "audio", "wav");
  private static final List<String> LABEL = List.of("label", "emotion", "class");
  private static final List<String> SPEAKER = List.of("speaker", "speaker_id", "actor");
  private static final List<String> SEX = List.of("sex", "gender");
  private static final List<String> SPLIT = List.of("split", "subset", "partition");
  private static final CorpusDescriptor DESCRIPTOR =
      OwnCorpora.descriptor(NAME, "a table of recordings, CSV");

  @Override
  public CorpusDescriptor descriptor() {
    return DESCRIPTOR;
  }

  /**
   * Reads the table.
   *
   * @param place the table, or the folder with the one called {@code manifest.csv}
   */
  @Override
  public Corpus read(Path place) {
    Path file = Files.isDirectory(place) ? place.resolve(TABLE) : place;
    CsvTable table = table(file);
    String path = column(table, PATH, file);
    String label = column(table, LABEL, file);
    Listing listing = new Listing();
    for (CsvTable.Row row : table.rows()) {
      add(listing, file, row, row.get(path), row.get(label));
    }
    CorpusDescriptor own =
        OwnCorpora.descriptor(
            OwnCorpora.name(file.endsWith(TABLE) ? file.toAbsolutePath().getParent() : file, NAME),
            DESCRIPTOR.title());
    return listing.corpus(
        own, "in the table " + file, "rows with the path of a recording and its label");
  }

  @Override
  public String speaker(String typed) {
    return OwnCorpora.speaker(typed);
  }

  private static CsvTable table(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new CorpusException(
          "no table " + file + "; expected a CSV file with columns path and label");
    }
    try {
      return CsvTable.read(file);
    } catch (IOException e) {
      throw new CorpusException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  private static String column(CsvTable table, List<String> names, Path file) {
    return names.stream()
        .filter(table.columns()::contains)
        .findFirst()
        .orElseThrow(
            () ->
                new CorpusException(
                    file
                        + " has no column "
                        + String.join(" or ", names)
                        + ", only "
                        + table.columns()));
  }

  private static void add(
      Listing listing, Path table, CsvTable.Row row, String path, String label) {
    Path at;
    try {
      at = table.toAbsolutePath().resolveSibling(path).normalize();
    } catch (InvalidPathException e) {
      listing.skip(table, "line " + row.line() + ": no path: " + path, Kind.FOREIGN);
      return;
    }
    if (path.isBlank() || label.isBlank()) {
      String what = path.isBlank() ? "path" : "label";
      listing.skip(path.isBlank() ? table : at, line(row) + "no " + what, Kind.FOREIGN);
    } else if (!Files.isRegularFile(at)) {
      listing.skip(at, line(row) + "no such file", Kind.UNUSABLE);
    } else if (!first(row, SPLIT).isBlank() && Part.parse(first(row, SPLIT)).isEmpty()) {
      String reason = "split '" + first(row, SPLIT) + "' is none of train, validation and test";
      listing.skip(at, line(row) + reason, Kind.FOREIGN);
    } else {
      listing.add(
          at,
          Place.of(at.getParent(), at).ending(),
          Entry.recording(at.toString(), utterance(at, row, OwnCorpora.label(label))));
    }
  }

  private static String line(CsvTable.Row row) {
    return "line " + row.line() + ": ";
  }

  private static Utterance utterance(Path at, CsvTable.Row row, String label) {
    Map<String, String> attributes = new TreeMap<>();
    row.cells()
        .forEach(
            (column, cell) -> {
              boolean known =
                  List.of(PATH, LABEL, SPEAKER, SEX, SPLIT).stream()
                      .anyMatch(names -> names.contains(column));
              if (!known && !cell.isEmpty()) {
                attributes.put(column, cell);
              }
            });
    Part.parse(first(row, SPLIT)).ifPresent(part -> attributes.put(Part.ATTRIBUTE, part.word()));
    String speaker = first(row, SPEAKER);
    return new Utterance(
        at,
        label,
        speaker.isBlank() ? Utterance.UNKNOWN_SPEAKER : speaker,
        Sex.parse(first(row, SEX)),
        attributes);
  }

  private static String first(CsvTable.Row row, List<String> names) {
    return names.stream().map(row::get).filter(cell -> !cell.isEmpty()).findFirst().orElse("");
  }
}
