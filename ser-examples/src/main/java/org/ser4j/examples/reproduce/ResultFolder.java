package org.ser4j.examples.reproduce;

import com.google.gson.JsonObject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.ser4j.examples.plot.ConfusionPicture;
import org.ser4j.examples.plot.LearningCurves;
import org.ser4j.models.bundle.Bundles;
import org.ser4j.models.json.Json;
import org.ser4j.models.metric.ClassificationReport;
import org.ser4j.models.metric.ConfusionMatrix;
import org.ser4j.models.train.HistoryCsv;
import org.ser4j.models.train.ProtocolRun;

/**
 * A folder with what came of experiments: {@code table.md}, and for each experiment a folder of its
 * name with {@code result.json}, and for each training report, confusion matrix and learning
 * curves.
 */
public final class ResultFolder {
  private static final String RESULT = "result.json";

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
   * Looks for a result of an earlier run.
   *
   * @param id of the experiment
   * @param settings that it must have
   * @return the result; empty if there is none, or one with other settings, or a damaged one
   * @throws IOException if it is there and cannot be read
   */
  public Optional<Result> find(String id, JsonObject settings) throws IOException {
    Path file = folder.resolve(id).resolve(RESULT);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      Result result = ResultJson.read(Files.readString(file));
      return Json.writeCompact(result.settings()).equals(Json.writeCompact(settings))
          ? Optional.of(result)
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * Writes all of an outcome; the result last, and as a whole or not at all.
   *
   * @param experiment what was run
   * @param outcome what came of it
   * @param bundles whether to keep the models that follow the notebook's protocol
   * @throws IOException if something cannot be written
   */
  public void write(Experiment experiment, ExperimentRun.Outcome outcome, boolean bundles)
      throws IOException {
    Path own = Files.createDirectories(folder.resolve(experiment.id()));
    Result result = outcome.result();
    int notebooks = result.notebook().size();
    for (int i = 0; i < outcome.runs().size(); i++) {
      ProtocolRun run = outcome.runs().get(i);
      Score score = i < notebooks ? result.notebook().get(i) : result.folds().get(i - notebooks);
      String name =
          (score.fold() == 0 ? "notebook-draw" + score.draw() : "fold" + score.fold())
              + "-seed"
              + score.seed();
      details(own, name, score, run);
      if (bundles && score.fold() == 0) {
        Bundles.write(run.bundle(), own.resolve(name + ".zip"));
      }
    }
    write(own.resolve(RESULT), Json.write(ResultJson.write(experiment, result)));
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

  private static void details(Path own, String name, Score score, ProtocolRun run)
      throws IOException {
    ConfusionMatrix confusion = score.confusion();
    String report = ClassificationReport.of(confusion).toText();
    write(own.resolve(name + "-report.txt"), score.protocol() + "\n\n" + report);
    write(own.resolve(name + "-confusion.csv"), confusion.toCsv());
    picture(
        ConfusionPicture.of(confusion, "Confusion matrix" + (score.leaky() ? " (leaky)" : "")),
        own.resolve(name + "-confusion.png"));
    write(own.resolve(name + "-history.csv"), HistoryCsv.of(run.history()));
    if (!run.history().isEmpty()) {
      picture(LearningCurves.of(run.history()), own.resolve(name + "-curves.png"));
    }
  }

  private static void picture(BufferedImage image, Path file) throws IOException {
    if (!ImageIO.write(image, "png", file.toFile())) {
      throw new IOException("this Java has no PNG writer");
    }
  }

  /** A kill leaves the old file or the new one. */
  private static void write(Path file, String text) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.writeString(part, text);
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
