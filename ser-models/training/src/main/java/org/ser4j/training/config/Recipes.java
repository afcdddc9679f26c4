package org.ser4j.training.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts of configurations: the library's own and the user's. */
final class Recipes {
  private static final long MAX_BYTES = 1 << 20;

  private Recipes() {}

  static String read(String name) {
    try (InputStream in = Recipes.class.getResourceAsStream("recipes/" + name + ".json")) {
      if (in == null || !name.matches("[a-z0-9_]+")) {
        throw new TrainingConfigException(
            "no recipe '"
                + name
                + "'; there is '"
                + TrainingConfig.DEFAULT_RECIPE
                + "', and any JSON file can be given");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new TrainingConfigException("recipe " + name + ": " + e.getMessage(), e);
    }
  }

  static String read(Path file) {
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new TrainingConfigException(
            file + " is larger than " + MAX_BYTES + " bytes; that is no training configuration");
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new TrainingConfigException("cannot read " + file + ": " + e, e);
    }
  }
}
