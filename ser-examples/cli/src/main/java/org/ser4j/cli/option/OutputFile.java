package org.ser4j.cli.option;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Checks of output files, made before the work starts. */
public final class OutputFile {
  private OutputFile() {}

  /**
   * Creates the parent folder.
   *
   * @param out the file or folder that will be written
   * @param option that names it
   * @throws UsageException if the folder is not writable
   */
  public static void requireWritable(Path out, String option) throws IOException {
    Path folder = out.toAbsolutePath().getParent();
    if (folder == null) {
      throw new UsageException(option + " must name a file or folder; got " + out);
    }
    Files.createDirectories(folder);
    if (!Files.isWritable(folder)) {
      throw new UsageException(option + " must be in a writable folder; got " + out);
    }
  }

  /**
   * Also checks the ending of a file's name: with another one it is more likely an input, given by
   * mistake.
   *
   * @param out the file that will be written; null passes
   * @param ending such as {@code .png}
   * @param option that names it
   */
  public static void require(Path out, String ending, String option) throws IOException {
    if (out == null) {
      return;
    }
    if (!out.toString().endsWith(ending) || Files.isDirectory(out)) {
      throw new UsageException(
          option + " must name a file that ends in " + ending + "; got " + out);
    }
    if (ending.equals(".png")) {
      System.setProperty("java.awt.headless", "true");
    }
    requireWritable(out, option);
  }

  /** Writes an image; needs no screen. */
  public static void writePng(BufferedImage image, Path out) throws IOException {
    if (!ImageIO.write(image, "png", out.toFile())) {
      throw new IOException("this Java has no PNG writer");
    }
  }
}
