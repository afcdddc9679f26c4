package org.ser4j.notebooks.experiment;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Optional;
import org.ser4j.models.bundle.Bundles;
import org.ser4j.models.json.Json;
import org.ser4j.training.evaluate.CrossValidationRun;
import org.ser4j.training.metric.ClassificationReport;
import org.ser4j.training.metric.ConfusionMatrix;
import org.ser4j.training.report.HistoryCsv;

/**
 * A folder with what came of experiments: {@code table.md}, and for each experiment a folder of its
 * name with {@code result.json}, and for each training its numbers, report, confusion matrix and
 * learning curves.
 */
public final class ResultFolder {
  private static final String BUNDLE = ".zip";

  private final Path folder;

  /**
   * Names the folder.
   *
   * @param folder made when something is written
   */
  public ResultFolder(Path folder) {
    this.folder = Objects.requireNonNull(folder, "folder");
  }

  /**
   * Looks for a training of an earlier run.
   *
   * @param id of the experiment
   * @param key which training
   * @param settings that it must have
   * @param bundle whether its model must be there too
   * @return what it came to; empty if there is none, or one with other settings, or a damaged one
   * @throws IOException if it is there and cannot be read
   */
  public Optional<FinishedRun> find(String id, RunKey key, JsonObject settings, boolean bundle)
      throws IOException {
    Path own = folder.resolve(id);
    Path file = own.resolve(key.name() + ".json");
    if (!Files.exists(file) || bundle && !Files.exists(own.resolve(key.name() + BUNDLE))) {
      return Optional.empty();
    }
    try {
      return ResultJson.readRun(Files.readString(file), settings);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * Writes each training of an experiment; its numbers last, and as a whole or not at all, so that
   * what is {@link #find found} is complete.
   *
   * @param id of the experiment
   * @param bundles whether to keep the models that follow the notebook's protocol
   * @return what writes
   */
  public RunSink sink(String id, boolean bundles) {
    return (key, settings, finished, run) -> {
      Path own = Files.createDirectories(folder.resolve(id));
      details(own, key.name(), finished.score(), run);
      if (bundles && key.fold() == 0) {
        Bundles.write(run.bundle(), own.resolve(key.name() + BUNDLE));
      }
      write(own.resolve(key.name() + ".json"), Json.write(ResultJson.writeRun(settings, finished)));
    };
  }

  /**
   * Writes the numbers of an experiment.
   *
   * @param experiment what was run
   * @param result what came of it
   * @throws IOException if they cannot be written
   */
  public void write(Experiment experiment, Result result) throws IOException {
    Path own = Files.createDirectories(folder.resolve(experiment.id()));
    write(own.resolve("result.json"), Json.write(ResultJson.write(experiment, result)));
  }

  /**
   * Writes the table of all results.
   *
   * @param table Markdown
   * @throws IOException if it cannot be written
   */
  public void writeTable(String table) throws IOException {
    Files.createDirectories(folder);
    write(folder.resolve("table.md"), table);
  }

  private static void details(Path own, String name, Score score, CrossValidationRun run)
      throws IOException {
    ConfusionMatrix confusion = score.confusion();
    String report = ClassificationReport.of(confusion).toText();
    write(own.resolve(name + "-report.txt"), score.protocol() + "\n\n" + report);
    write(own.resolve(name + "-confusion.csv"), confusion.toCsv());
    write(own.resolve(name + "-history.csv"), HistoryCsv.of(run.history()));
  }

  /** A kill leaves the old file or the new one. */
  private static void write(Path file, String text) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.writeString(part, text);
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
