package org.ser4j.cli.option;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.ser4j.cli.features.ClipReader;
import picocli.CommandLine.Option;

/** Which part of a file, and at which rate. */
public final class ClipOptions {
  private static final String NATIVE = "native";

  @Option(
      names = "--rate",
      paramLabel = "HZ",
      defaultValue = "" + ClipReader.DEFAULT_RATE,
      description = "Resample to this rate, or 'native' for the file's own. Default: 22050.")
  private String rate;

  @Option(
      names = "--offset",
      paramLabel = "S",
      defaultValue = "0",
      description = "Start this many seconds into the file. Default: 0.")
  private double offset;

  @Option(
      names = "--duration",
      paramLabel = "S",
      description = "Read at most this many seconds. Default: all.")
  private Double duration;

  /** Creates a reader with these settings. */
  public ClipReader reader() {
    try {
      return new ClipReader(
          rate.equals(NATIVE) ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(rate)),
          offset,
          duration == null ? OptionalDouble.empty() : OptionalDouble.of(duration));
    } catch (NumberFormatException e) {
      throw new UsageException(
          "--rate must be a whole number of Hz or 'native'; got '" + rate + "'");
    } catch (IllegalArgumentException e) {
      throw new UsageException("--" + e.getMessage());
    }
  }
}
