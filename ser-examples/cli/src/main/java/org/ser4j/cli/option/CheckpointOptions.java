package org.ser4j.cli.option;

import java.nio.file.Path;
import java.util.Optional;
import org.ser4j.training.config.Checkpoints;
import picocli.CommandLine.Option;

/** Checkpoints of a training. */
public final class CheckpointOptions {
  @Option(
      names = "--checkpoint",
      paramLabel = "DIR",
      description = "Write checkpoints here, so that --resume can continue a killed training.")
  private Path folder;

  @Option(
      names = "--checkpoint-every",
      paramLabel = "N",
      description = "Epochs from one checkpoint to the next. Default: 1.")
  private Integer every;

  @Option(
      names = "--resume",
      description = "Continue from the checkpoint if there is one. Other options must be the same.")
  private boolean resume;

  /** Empty without {@code --checkpoint}. */
  public Optional<Checkpoints> read() {
    if (folder == null) {
      if (resume || every != null) {
        throw new UsageException("--resume and --checkpoint-every need --checkpoint DIR");
      }
      return Optional.empty();
    }
    if (every != null && every < 1) {
      throw new UsageException("--checkpoint-every must be at least 1; got " + every);
    }
    return Optional.of(new Checkpoints(folder, every == null ? 1 : every, resume));
  }
}
