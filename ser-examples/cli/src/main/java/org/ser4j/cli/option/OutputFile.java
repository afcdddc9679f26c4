package org.ser4j.cli.option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Checks of where to write, made before the work and not after. */
public final class OutputFile {
  private OutputFile() {}

  /**
   * Makes the folder of a file, and refuses one that cannot be written to.
   *
   * @param out the file or folder that will be written
   * @param option what it is the value of
   * @param command for the message
   */
  public static void requireWritable(Path out, String option, CommandLine command)
      throws IOException {
    Path folder = out.toAbsolutePath().getParent();
    if (folder == null) {
      throw new ParameterException(command, option + " must name a file or folder");
    }
    Files.createDirectories(folder);
    if (!Files.isWritable(folder)) {
      throw new ParameterException(command, option + ": cannot write to " + folder);
    }
  }

  /**
   * Refuses a name without its ending, which is more likely a recording given in the wrong place
   * than a wish.
   *
   * @param out the file that will be written
   * @param ending such as {@code .png}
   * @param option what it is the value of
   * @param command for the message
   */
  public static void requireEnding(Path out, String ending, String option, CommandLine command) {
    if (!out.toString().endsWith(ending) || Files.isDirectory(out)) {
      throw new ParameterException(
          command, option + " must name a file that ends in " + ending + ", not " + out);
    }
  }
}
