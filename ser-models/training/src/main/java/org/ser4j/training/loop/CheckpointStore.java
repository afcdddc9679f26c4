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
import org.ser4j.training.config.Checkpoints;
import org.ser4j.training.report.TrainingException;

/** The checkpoint file of one training; does nothing where none are asked for. */
public final class CheckpointStore {
  /** For a training without checkpoints. */
  public static final CheckpointStore NONE = new CheckpointStore(null, Map.of());

  private final Checkpoints settings;
  private final Map<String, String> identity;

  private CheckpointStore(Checkpoints settings, Map<String, String> identity) {
    this.settings = settings;
    this.identity = identity;
  }

  /**
   * Gets ready, before any work.
   *
   * @param identity what the training is
   * @throws TrainingException if there is a checkpoint that would be overwritten, or the folder
   *     cannot be made
   */
  public static CheckpointStore open(Checkpoints settings, Map<String, String> identity) {
    Path file = settings.file();
    if (!settings.resume() && Files.exists(file)) {
      throw new TrainingException(
          file + " is there already: resume from it, or delete it to begin anew");
    }
    try {
      Files.createDirectories(settings.folder());
    } catch (IOException e) {
      throw new TrainingException("cannot make the folder " + settings.folder() + ": " + e, e);
    }
    return new CheckpointStore(settings, identity);
  }

  public Map<String, String> identity() {
    return identity;
  }

  /** Whether a checkpoint is due. */
  public boolean due(int epoch, boolean last) {
    return settings != null && (last || epoch % settings.every() == 0);
  }

  /**
   * Writes a checkpoint in the place of the last.
   *
   * @throws TrainingException if it cannot be written
   */
  public void write(Checkpoint checkpoint) {
    try {
      CheckpointCodec.write(checkpoint).write(settings.file());
    } catch (IOException e) {
      throw new TrainingException("cannot write " + settings.file() + ": " + e, e);
    }
  }

  /**
   * Reads the checkpoint to go on from.
   *
   * @return empty if there is none, or none is wanted
   * @throws TrainingException if it cannot be read, or is of another training
   */
  public Optional<Checkpoint> read() {
    if (settings == null || !settings.resume() || !Files.exists(settings.file())) {
      return Optional.empty();
    }
    Checkpoint read;
    try {
      read = CheckpointCodec.read(TensorFile.read(settings.file()));
    } catch (IOException | IllegalArgumentException e) {
      throw new TrainingException(
          settings.file() + " is no checkpoint that can be read: " + e.getMessage(), e);
    }
    Set<String> keys = new TreeSet<>(identity.keySet());
    keys.addAll(read.identity().keySet());
    List<String> differences = new ArrayList<>();
    for (String key : keys) {
      String there = read.identity().get(key);
      String here = identity.get(key);
      if (!Objects.equals(there, here)) {
        differences.add(key + " was " + there + ", now " + here);
      }
    }
    if (!differences.isEmpty()) {
      throw new TrainingException(
          settings.file()
              + " is of another training: "
              + String.join("; ", differences)
              + ". Train as before, or delete it to begin anew");
    }
    return Optional.of(read);
  }
}
