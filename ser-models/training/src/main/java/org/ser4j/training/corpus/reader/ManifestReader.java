package org.ser4j.training.corpus.reader;

import static java.util.stream.Collectors.toSet;

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
import org.ser4j.api.Label;
import org.ser4j.training.corpus.Corpus;
import org.ser4j.training.corpus.Corpus.SkippedFile.Kind;
import org.ser4j.training.corpus.CorpusBuilder;
import org.ser4j.training.corpus.CorpusDescriptor;
import org.ser4j.training.corpus.CorpusException;
import org.ser4j.training.corpus.Sex;
import org.ser4j.training.corpus.Subset;
import org.ser4j.training.corpus.Utterance;

/**
 * A CSV table of recordings: columns {@code path} and {@code label}, and optionally {@code
 * speaker}, {@code sex} and {@code split}; every other column becomes an attribute. Paths are
 * relative to the table.
 */
final class ManifestReader implements CorpusReader {
  private static final String NAME = "csv";
  private static final String TITLE = "a table of recordings, CSV";
  private static final String TABLE = "manifest.csv";
  private static final List<String> PATH = List.of("path", "file", "filename", "audio", "wav");
  private static final List<String> LABEL = List.of("label", "emotion", "class");
  private static final List<String> SPEAKER = List.of("speaker", "speaker_id", "actor");
  private static final List<String> SEX = List.of("sex", "gender");
  private static final List<String> SPLIT = List.of("split", "subset", "partition");
  private static final Set<String> KNOWN =
      Stream.of(PATH, LABEL, SPEAKER, SEX, SPLIT).flatMap(List::stream).collect(toSet());

  @Override
  public CorpusDescriptor descriptor() {
    return FolderReader.ownCorpus(NAME, TITLE);
  }

  /**
   * Reads the table.
   *
   * @param path the table, or a folder with a table {@code manifest.csv}
   */
  @Override
  public Corpus read(Path path) {
    Path file = Files.isDirectory(path) ? path.resolve(TABLE) : path;
    if (!Files.isRegularFile(file)) {
      throw new CorpusException(
          "no table " + file + "; expected a CSV file with columns path and label");
    }
    CsvTable table = CsvTable.read(file);
    requireUnique(table, file);
    String pathColumn = column(table, PATH, file);
    String labelColumn = column(table, LABEL, file);
    CorpusBuilder builder = new CorpusBuilder();
    for (CsvTable.Row row : table.rows()) {
      add(builder, file, row, pathColumn, labelColumn);
    }
    // A table of the default name is called after its folder.
    Path named = file.endsWith(TABLE) ? file.toAbsolutePath().resolveSibling("") : file;
    return builder.build(
        FolderReader.ownCorpus(FolderReader.name(named, NAME), TITLE),
        "in the table " + file,
        "rows with the path of a recording and its label");
  }

  private static void requireUnique(CsvTable table, Path file) {
    for (String name : table.columns()) {
      if (KNOWN.contains(name) && Collections.frequency(table.columns(), name) > 1) {
        throw new CorpusException(file + " has the column " + name + " twice; rename one of them");
      }
    }
  }

  private static String column(CsvTable table, List<String> names, Path file) {
    return names.stream()
        .filter(table.columns()::contains)
        .findFirst()
        .orElseThrow(
            () ->
                new CorpusException(
                    "%s has no column %s, only %s"
                        .formatted(file, String.join(" or ", names), table.columns())));
  }

  private static void add(
      CorpusBuilder builder, Path table, CsvTable.Row row, String pathColumn, String labelColumn) {
    String line = "line " + row.line() + ": ";
    String path = row.get(pathColumn);
    Path file;
    try {
      file = resolve(table, path);
    } catch (InvalidPathException e) {
      builder.skip(table, line + "no path: " + path, Kind.FOREIGN);
      return;
    }
    Optional<String> fault = fault(row, path, row.get(labelColumn));
    if (fault.isPresent()) {
      builder.skip(path.isBlank() ? table : file, line + fault.get(), Kind.FOREIGN);
    } else if (!Files.isRegularFile(file)) {
      builder.skip(file, line + "no such file", Kind.UNUSABLE);
    } else {
      builder.add(file.toString(), utterance(file, row, pathColumn, labelColumn));
    }
  }

  /** A path written on Windows may have backslashes. */
  private static Path resolve(Path table, String path) {
    Path asWritten = table.toAbsolutePath().resolveSibling(path).normalize();
    if (path.indexOf('\\') < 0 || Files.exists(asWritten)) {
      return asWritten;
    }
    Path turned = table.toAbsolutePath().resolveSibling(path.replace('\\', '/')).normalize();
    return Files.exists(turned) ? turned : asWritten;
  }

  /** Why a row is invalid, whether its file exists or not. */
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

  private static Utterance utterance(Path file, CsvTable.Row row, String path, String label) {
    Map<String, String> attributes = new TreeMap<>(row.cells());
    attributes.values().removeIf(String::isEmpty);
    attributes.remove(path);
    attributes.remove(label);
    final String speaker = take(attributes, SPEAKER);
    final String sex = take(attributes, SEX);
    final String split = take(attributes, SPLIT);
    Subset.parse(split).ifPresent(subset -> attributes.put(Subset.ATTRIBUTE, subset.word()));
    return new Utterance(
        file,
        new Label(row.get(label)).name(),
        speaker.isBlank() ? Utterance.UNKNOWN_SPEAKER : speaker,
        Sex.parse(sex).orElse(Sex.UNKNOWN),
        attributes);
  }

  /** Removes the first of some columns that has a value; others of them stay attributes. */
  private static String take(Map<String, String> cells, List<String> names) {
    return names.stream().filter(cells::containsKey).findFirst().map(cells::remove).orElse("");
  }

  private static String first(CsvTable.Row row, List<String> names) {
    return names.stream().map(row::get).filter(cell -> !cell.isEmpty()).findFirst().orElse("");
  }
}
