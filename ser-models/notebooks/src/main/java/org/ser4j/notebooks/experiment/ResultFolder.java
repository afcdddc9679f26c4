package org.ser4j.notebooks.experiment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ser4j.models.bundle.Bundles;
import org.ser4j.models.internal.io.AtomicFiles;
import org.ser4j.models.internal.json.Json;
import org.ser4j.training.internal.report.HistoryCsv;
import org.ser4j.training.metric.ClassificationReport;

/**
 * A folder of results: {@code table.md}, and for each experiment a folder of its name with {@code
 * result.json}, and for each training its scores, report, confusion matrix and history. Existing
 * files are replaced.
 */
public final class ResultFolder {
  private static final String BUNDLE = ".zip";

  private final Path folder;

  /**
   * Names the folder.
   *
   * @param folder created when something is written
   */
  public ResultFolder(Path folder) {
    this.folder = Objects.requireNonNull(folder, "folder");
  }

  /**
   * The files of a training start with this path.
   *
   * @param id of the experiment
   */
  public Path stem(String id, RunKey key) {
    return folder.resolve(id).resolve(key.name());
  }

  /**
   * Looks for a training of an earlier run.
   *
   * @param id of the experiment
   * @param settings that it must have had
   * @param bundle whether its model must be there too
   * @return empty if there is none, or if it has other settings or is damaged
   * @throws IOException if a file cannot be read
   */
  public Optional<RunResult> find(
      String id, RunKey key, Map<String, Object> settings, boolean bundle) throws IOException {
    Path stem = stem(id, key);
    Path file = with(stem, ".json");
    if (!Files.exists(file) || bundle && !Files.exists(with(stem, BUNDLE))) {
      return Optional.empty();
    }
    try {
      return ResultJson.readRun(Files.readString(file), settings);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * Saves each training of an experiment; its scores come last, so that a training that is {@link
   * #find found} is complete.
   *
   * @param id of the experiment
   * @param bundles whether to save the models under the notebook's protocol
   */
  public ExperimentListener listener(String id, boolean bundles) {
    return (result, settings, run) -> {
      Path stem = stem(id, result.key());
      Files.createDirectories(stem.getParent());
      String report = ClassificationReport.of(result.confusion()).toText();
      write(with(stem, "-report.txt"), result.protocol() + "\n\n" + report);
      write(with(stem, "-confusion.csv"), result.confusion().toCsv());
      write(with(stem, "-history.csv"), HistoryCsv.of(run.history()));
      if (bundles && result.key().fold() == 0) {
        Bundles.write(run.bundle(), with(stem, BUNDLE));
      }
      write(with(stem, ".json"), Json.write(ResultJson.writeRun(result, settings)));
    };
  }

  /**
   * Saves an experiment's result.
   *
   * @throws IOException if it cannot be written
   */
  public void write(ExperimentResult result) throws IOException {
    Path own = Files.createDirectories(folder.resolve(result.experiment().id()));
    write(own.resolve("result.json"), Json.write(result.toJson()));
  }

  /**
   * Saves the table of all results.
   *
   * @throws IOException if it cannot be written
   */
  public void writeTable(List<ExperimentResult> results) throws IOException {
    Files.createDirectories(folder);
    write(folder.resolve("table.md"), ResultTable.of(results));
  }

  private static Path with(Path stem, String ending) {
    return stem.resolveSibling(stem.getFileName() + ending);
  }

  /** A process that is killed leaves the old file or the new one. */
  private static void write(Path file, String text) throws IOException {
    AtomicFiles.writeUnforced(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }
}
