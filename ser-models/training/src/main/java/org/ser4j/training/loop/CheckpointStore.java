package org.ser4j.training.loop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ser4j.models.internal.io.FileErrors;
import org.ser4j.training.config.Checkpoints;
import org.ser4j.training.report.TrainingException;

/** The checkpoint file of one training, or none. */
public final class CheckpointStore {
  /** For a training without checkpoints. */
  public static final CheckpointStore NONE = new CheckpointStore(Optional.empty(), Map.of());

  private final Optional<Checkpoints> settings;
  private final Map<String, String> identity;

  private CheckpointStore(Optional<Checkpoints> settings, Map<String, String> identity) {
    this.settings = settings;
    this.identity = identity;
  }

  /**
   * Prepares the folder.
   *
   * @param identity what a training must share with the one that it continues
   * @throws TrainingException if a checkpoint would be overwritten, or the folder cannot be made
   */
  public static CheckpointStore open(Checkpoints settings, Map<String, String> identity) {
    Path file = settings.file();
    if (!settings.resume() && Files.exists(file)) {
      throw new TrainingException(
          file + " exists already: resume from it, or delete it to start anew");
    }
    try {
      Files.createDirectories(settings.folder());
    } catch (IOException e) {
      throw new TrainingException(
          "cannot make the folder " + settings.folder() + ": " + FileErrors.reason(e), e);
    }
    return new CheckpointStore(Optional.of(settings), identity);
  }

  boolean due(int epoch, boolean last) {
    return settings.isPresent() && (last || epoch % settings.get().every() == 0);
  }

  /**
   * Replaces the last checkpoint.
   *
   * @throws TrainingException if it cannot be written
   */
  void write(Checkpoint checkpoint) {
    Path file = settings.orElseThrow().file();
    try {
      checkpoint.write(file, identity);
    } catch (IOException e) {
      throw new TrainingException("cannot write " + file + ": " + FileErrors.reason(e), e);
    }
  }

  /**
   * Reads the checkpoint to continue from, if there is one and it is wanted.
   *
   * @throws TrainingException if it cannot be read, or belongs to another training
   */
  Optional<Checkpoint> read() {
    if (settings.isEmpty() || !settings.get().resume() || !Files.exists(settings.get().file())) {
      return Optional.empty();
    }
    Path file = settings.get().file();
    Checkpoint.Identified found;
    try {
      found = Checkpoint.read(file);
    } catch (IOException e) {
      throw new TrainingException("cannot read " + file + ": " + FileErrors.reason(e), e);
    } catch (IllegalArgumentException e) {
      throw new TrainingException(
          file + " is not a readable checkpoint: " + e.getMessage() + "; delete it to start anew",
          e);
    }
    List<String> differences = differences(found.identity());
    if (!differences.isEmpty()) {
      throw new TrainingException(
          file
              + " belongs to another training: "
              + String.join("; ", differences)
              + ". Train as before, or delete it to start anew");
    }
    return Optional.of(found.checkpoint());
  }

  private List<String> differences(Map<String, String> earlier) {
    Set<String> keys = new TreeSet<>(identity.keySet());
    keys.addAll(earlier.keySet());
    List<String> differences = new ArrayList<>();
    for (String key : keys) {
      if (!Objects.equals(earlier.get(key), identity.get(key))) {
        differences.add(key + " was " + earlier.get(key) + ", now " + identity.get(key));
      }
    }
    return differences;
  }
}
