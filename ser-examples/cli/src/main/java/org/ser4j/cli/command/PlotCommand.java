package org.ser4j.cli.command;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.ser4j.api.AudioClip;
import org.ser4j.cli.option.ClipOptions;
import org.ser4j.cli.option.PngFile;
import org.ser4j.cli.plot.PictureKind;
import org.ser4j.cli.plot.Pictures;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code ser plot}: an audio file as a picture. */
@Command(
    name = "plot",
    description = "Draws an audio file.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class PlotCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private ClipOptions clip;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      required = true,
      converter = KindConverter.class,
      description = "What to show: waveform, spectrogram, mel or chroma.")
  private PictureKind kind;

  @Option(
      names = "--out",
      paramLabel = "X.png",
      required = true,
      description = "Where to write the picture; replaced if it is there.")
  private Path out;

  @Parameters(paramLabel = "FILE", description = "A WAV or FLAC file.")
  private Path file;

  /** Kinds in lower case. */
  static final class KindConverter implements ITypeConverter<PictureKind> {
    @Override
    public PictureKind convert(String name) {
      for (PictureKind kind : PictureKind.values()) {
        if (kind.name().toLowerCase(Locale.ROOT).equals(name)) {
          return kind;
        }
      }
      throw new TypeConversionException(
          "must be waveform, spectrogram, mel or chroma, not '" + name + "'");
    }
  }

  @Override
  public Integer call() throws IOException {
    PngFile.require(out, "--out", spec.commandLine());
    AudioClip read = clip.reader(spec.commandLine()).read(file);
    String title = file.getFileName() + ", " + kind.name().toLowerCase(Locale.ROOT);
    BufferedImage picture = Pictures.of(kind, read.toMono(), read.sampleRate(), title);
    PngFile.write(picture, out);
    return ExitCode.OK;
  }
}
