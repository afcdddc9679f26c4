package org.ser4j.training.corpus;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ser4j.training.corpus.SkippedFile.Kind;

/**
 * A table of recordings: columns {@code path} and {@code label}, and if there are any {@code
 * speaker}, {@code sex} and {@code split}; every other column becomes an attribute, {@code emotion}
 * too where there is a {@code label} beside it. Paths are relative to the table.
 */
final class ManifestReader implements CorpusReader {
  static final String NAME = "csv";

  private static final String TABLE = "manifest.csv";
  private static final List<String> PATH = List.of("path", "file", "filename", "audio", "wav");
  private static final List<String> LABEL = List.of("label", "emotion", "class");
  private static final List<String> SPEAKER = List.of("speaker", "speaker_id", "actor");
  private static final List<String> SEX = List.of("sex", "gender");
  private static final List<String> SPLIT = List.of("split", "subset", "partition");
  private static final Set<String> KNOWN =
      Stream.of(PATH, LABEL, SPEAKER, SEX, SPLIT).flatMap(List::stream).collect(toSet());
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
      add(listing, file, row, path, label);
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
    for (String name : table.columns()) {
      if (KNOWN.contains(name) && Collections.frequency(table.columns(), name) > 1) {
        throw new CorpusException(file + " has the column " + name + " twice; rename one of them");
      }
    }
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
      Listing listing, Path table, CsvTable.Row row, String pathColumn, String labelColumn) {
    String path = row.get(pathColumn);
    String label = row.get(labelColumn);
    Path at;
    try {
      at = file(table, path);
    } catch (InvalidPathException e) {
      listing.skip(table, line(row) + "no path: " + path, Kind.FOREIGN);
      return;
    }
    Optional<String> fault = fault(row, path, label);
    if (fault.isPresent()) {
      listing.skip(path.isBlank() ? table : at, line(row) + fault.get(), Kind.FOREIGN);
    } else if (!Files.isRegularFile(at)) {
      listing.skip(at, line(row) + "no such file", Kind.UNUSABLE);
    } else {
      listing.add(
          at,
          Place.of(at.getParent(), at).ending(),
          Entry.recording(at.toString(), utterance(at, row, pathColumn, labelColumn)));
    }
  }

  /** Where the path leads; written under Windows, it may have backslashes. */
  private static Path file(Path table, String path) {
    Path asWritten = table.toAbsolutePath().resolveSibling(path).normalize();
    if (path.indexOf('\\') < 0 || Files.exists(asWritten)) {
      return asWritten;
    }
    Path turned = table.toAbsolutePath().resolveSibling(path.replace('\\', '/')).normalize();
    return Files.exists(turned) ? turned : asWritten;
  }

  /** Why a row cannot be trusted, before its file is looked for. */
  private static Optional<String> fault(CsvTable.Row row, String path, String label) {
    String split = first(row, SPLIT);
    String sex = first(row, SEX);
    if (path.isBlank()) {
      return Optional.of("no path");
    }
    if (row.surplus() > 0) {
      return Optional.of("more cells than columns; put cells that hold a separator in quotes");
    }
    if (label.isBlank()) {
      return Optional.of("no label");
    }
    if (!split.isBlank() && Subset.parse(split).isEmpty()) {
      return Optional.of("split '" + split + "' is none of train, validation and test");
    }
    if (Sex.parse(sex).isEmpty()) {
      return Optional.of("sex '" + sex + "' is none of female, male and unknown");
    }
    return Optional.empty();
  }

  private static String line(CsvTable.Row row) {
    return "line " + row.line() + ": ";
  }

  private static Utterance utterance(Path at, CsvTable.Row row, String path, String label) {
    Map<String, String> attributes = new TreeMap<>(row.cells());
    attributes.values().removeIf(String::isEmpty);
    attributes.remove(path);
    attributes.remove(label);
    final String speaker = take(attributes, SPEAKER);
    final String sex = take(attributes, SEX);
    final String split = take(attributes, SPLIT);
    Subset.parse(split).ifPresent(part -> attributes.put(Subset.ATTRIBUTE, part.word()));
    return new Utterance(
        at,
        OwnCorpora.label(row.get(label)),
        speaker.isBlank() ? Utterance.UNKNOWN_SPEAKER : speaker,
        Sex.parse(sex).orElse(Sex.UNKNOWN),
        attributes);
  }

  /** The first of some columns that has a value; others of them stay attributes. */
  private static String take(Map<String, String> cells, List<String> names) {
    return names.stream().filter(cells::containsKey).findFirst().map(cells::remove).orElse("");
  }

  private static String first(CsvTable.Row row, List<String> names) {
    return names.stream().map(row::get).filter(cell -> !cell.isEmpty()).findFirst().orElse("");
  }
}
