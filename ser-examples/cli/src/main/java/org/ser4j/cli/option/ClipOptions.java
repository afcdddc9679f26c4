package org.ser4j.cli.option;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.ser4j.cli.features.ClipReader;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which stretch of a file, and at which rate. */
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
      description = "Begin this many seconds into the file. Default: 0.")
  private double offset;

  @Option(
      names = "--duration",
      paramLabel = "S",
      description = "Take at most this many seconds. Default: all.")
  private Double duration;

  /** What reads so. */
  public ClipReader reader(CommandLine command) {
    try {
      return new ClipReader(
          rate.equals(NATIVE) ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(rate)),
          offset,
          duration == null ? OptionalDouble.empty() : OptionalDouble.of(duration));
    } catch (NumberFormatException e) {
      throw new ParameterException(
          command, "--rate must be a whole number of Hz or 'native', not '" + rate + "'");
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command, "--" + e.getMessage());
    }
  }
}
