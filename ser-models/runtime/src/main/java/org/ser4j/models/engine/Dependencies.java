package org.ser4j.models.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/** The Maven coordinates of this project's engines, from a resource of the build. */
final class Dependencies {
  private static final String PLACE = "{platform}";

  private final Properties table = new Properties();
  private final String platform;

  /** For the system properties {@code os.name} and {@code os.arch}. */
  Dependencies(String os, String arch) {
    platform = os(os.toLowerCase(Locale.ROOT)) + "-" + arch(arch.toLowerCase(Locale.ROOT));
    try (InputStream in = Dependencies.class.getResourceAsStream("dependencies.properties")) {
      table.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Dependencies here() {
    return new Dependencies(System.getProperty("os.name"), System.getProperty("os.arch"));
  }

  /** Empty for an engine of another project. */
  List<String> of(String engine) {
    String line = table.getProperty(engine);
    if (line == null || engine.indexOf('.') >= 0) {
      return List.of();
    }
    // Where there is no native library to add, the user has to bring one.
    String classifier = table.getProperty(engine + "." + platform, "none-for-" + platform);
    return List.of(line.replace(PLACE, classifier).split(" +"));
  }

  /** The engines for a format of imported models. */
  List<String> enginesFor(String format) {
    String line = table.getProperty("format." + format);
    return line == null ? List.of() : List.of(line.split(" +"));
  }

  private static String os(String name) {
    return name.startsWith("linux")
        ? "linux"
        : name.startsWith("mac")
            ? "mac"
            : name.startsWith("windows") ? "windows" : name.replace(' ', '-');
  }

  private static String arch(String name) {
    return switch (name) {
      case "amd64", "x86_64", "x64" -> "x86_64";
      case "aarch64", "arm64" -> "aarch64";
      default -> name;
    };
  }
}
