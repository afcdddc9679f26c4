package org.ser4j.cli.option;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import picocli.CommandLine;

/** Writes pictures where a user wants them. */
public final class PngFile {
  private PngFile() {}

  /** Refuses what cannot be written, before the work; no screen is asked for from here on. */
  public static void require(Path out, String option, CommandLine command) throws IOException {
    System.setProperty("java.awt.headless", "true");
    OutputFile.requireEnding(out, ".png", option, command);
    OutputFile.requireWritable(out, option, command);
  }

  public static void write(BufferedImage picture, Path out) throws IOException {
    if (!ImageIO.write(picture, "png", out.toFile())) {
      throw new IOException("this Java has no PNG writer");
    }
  }
}
