package org.ser4j.dsp.golden;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.ser4j.dsp.Matrix;

/** Where librosa's values lie, and how near to them ours have to be. */
public final class Golden {
  /** A difference that is allowed: relative to the value, to the largest value, and absolute. */
  public record Tolerance(double relative, double ofMaximum, double absolute) {}

  private Golden() {}

  /** Signals that are among the test resources. */
  public static Stream<String> bundledSignals() {
    return Stream.of("voice_16000", "short_22050", "silence_16000");
  }

  /** All signals; those in the shared folder count only where that folder is. */
  public static Stream<String> signals() {
    return Stream.concat(
        bundledSignals(),
        Stream.of(
            "shared:synthetic/chirp_22050",
            "shared:synthetic/chirp_48000",
            "shared:synthetic/impulses_16000",
            "shared:synthetic/voice_22050",
            "shared:clips/03-01-04-01-02-01-12",
            "shared:clips/03-01-05-02-01-01-05",
            "shared:clips/03-01-06-01-01-02-20"));
  }

  public static Npz load(String name) throws IOException {
    if (name.startsWith("shared:")) {
      Path file = shared("golden").resolve(name.substring("shared:".length()) + ".npz");
      return Npz.read(Files.newInputStream(file));
    }
    InputStream in = Golden.class.getResourceAsStream("/golden/" + name + ".npz");
    assertNotNull(in, name);
    return Npz.read(in);
  }

  /** A folder of the shared ones; skips the test, and says so, where there are none. */
  public static Path shared(String folder) {
    String property = System.getProperty("ser4j.shared");
    boolean there = property != null && Files.isDirectory(Path.of(property, folder));
    String message = "skipped: no folder '" + folder + "' in ser4j.shared = " + property;
    if (!there) {
      System.err.println(message);
    }
    Assumptions.assumeTrue(there, message);
    return Path.of(property, folder);
  }

  public static void assertNear(Npz.Array expected, Matrix actual, Tolerance tolerance) {
    int[] shape = {actual.rows(), actual.columns()};
    int[] vector = {actual.columns()};
    boolean flat = actual.rows() == 1 && expected.shape().length == 1;
    assertArrayEquals(expected.shape(), flat ? vector : shape, "shape");
    double[] values = new double[actual.data().length];
    for (int i = 0; i < values.length; i++) {
      values[i] = actual.data()[i];
    }
    assertNear(expected.values(), values, tolerance);
  }

  public static void assertNear(double[] expected, double[] actual, Tolerance tolerance) {
    double maximum = 0;
    for (double value : expected) {
      maximum = Math.max(maximum, Math.abs(value));
    }
    for (int i = 0; i < expected.length; i++) {
      double allowed =
          tolerance.absolute()
              + tolerance.ofMaximum() * maximum
              + tolerance.relative() * Math.abs(expected[i]);
      if (!(Math.abs(expected[i] - actual[i]) <= allowed)) {
        fail("value " + i + " is " + actual[i] + ", librosa has " + expected[i]);
      }
    }
  }
}
