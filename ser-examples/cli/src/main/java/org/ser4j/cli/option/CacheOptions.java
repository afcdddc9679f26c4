package org.ser4j.cli.option;

import java.nio.file.Path;
import org.ser4j.training.cache.TensorCache;
import picocli.CommandLine.Option;

/** Where features are kept from one call to the next. */
public final class CacheOptions {
  @Option(
      names = "--cache",
      paramLabel = "DIR",
      description =
          "Keep features there, by the recordings' bytes and all settings, and take them from there"
              + " the next time. Default: compute them anew.")
  private Path folder;

  /** Whether one was asked for. */
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
