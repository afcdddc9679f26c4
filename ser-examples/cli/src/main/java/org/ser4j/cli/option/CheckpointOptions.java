package org.ser4j.cli.option;

import java.nio.file.Path;
import java.util.Optional;
import org.ser4j.training.config.Checkpoints;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How a training outlives its process. */
public final class CheckpointOptions {
  @Option(
      names = "--checkpoint",
      paramLabel = "DIR",
      description = "Write there, again and again, what a killed training needs to go on.")
  private Path folder;

  @Option(
      names = "--checkpoint-every",
      paramLabel = "N",
      description = "Epochs from one checkpoint to the next. Default: 1.")
  private Integer every;

  @Option(
      names = "--resume",
      description = "Go on from the checkpoint, if there is one; the other options as before.")
  private boolean resume;

  public Optional<Checkpoints> read(CommandLine command) {
    if (folder == null) {
      if (resume || every != null) {
        throw new ParameterException(
            command, "--resume and --checkpoint-every need --checkpoint DIR");
      }
      return Optional.empty();
    }
    try {
      return Optional.of(new Checkpoints(folder, every == null ? 1 : every, resume));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command, "--checkpoint-every: " + e.getMessage());
    }
  }
}
