package org.ser4j.cli.option;

import java.nio.file.Path;
import org.ser4j.training.cache.TensorCache;
import picocli.CommandLine.Option;

/** The folder that keeps features from one call to the next. */
public final class CacheOptions {
  @Option(
      names = "--cache",
      paramLabel = "DIR",
      description =
          "Keep computed features here and reuse them when recordings and settings are the same."
              + " Default: none.")
  private Path folder;

  /** Whether the option was given. */
  public boolean given() {
    return folder != null;
  }

  /**
   * Opens the cache.
   *
   * @throws org.ser4j.training.cache.CacheException if the folder cannot be used
   */
  public TensorCache open() {
    return folder == null ? TensorCache.NONE : TensorCache.in(folder);
  }
}
