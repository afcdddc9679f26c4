package org.ser4j.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;

/** Files of the checkout that the tests run in. */
public final class Project {
  private Project() {}

  /** The checkout's folder; tests run in the module's or in the checkout's. */
  public static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve(".ci/run"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  public static Path sample(String name) {
    return root().resolve("ser-examples/samples").resolve(name + ".wav");
  }
}
