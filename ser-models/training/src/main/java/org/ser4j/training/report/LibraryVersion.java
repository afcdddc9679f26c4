package org.ser4j.training.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this library, which results hang on beside their settings. */
public final class LibraryVersion {
  private LibraryVersion() {}

  /**
   * What the build wrote into a resource.
   *
   * @return such as {@code 0.1.0}
   */
  public static String get() {
    Properties properties = new Properties();
    try (InputStream in = LibraryVersion.class.getResourceAsStream("version.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version");
  }
}
