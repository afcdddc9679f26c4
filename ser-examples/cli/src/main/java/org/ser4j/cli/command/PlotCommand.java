package org.ser4j.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import org.ser4j.api.AudioClip;
import org.ser4j.cli.option.ClipOptions;
import org.ser4j.cli.option.OutputFile;
import org.ser4j.cli.plot.AudioPlots;
import org.ser4j.cli.plot.PlotKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ser plot}: a plot of an audio file. */
@Command(
    name = "plot",
    description = "Plots an audio file.",
    footer = "  ser plot --kind mel --out mel.png speech.wav")
final class PlotCommand extends SerCommand {
  @Mixin private ClipOptions clip;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      required = true,
      description = "waveform, spectrogram, mel or chroma.")
  private PlotKind kind;

  @Option(
      names = "--out",
      paramLabel = "X.png",
      required = true,
      description = "Image to write; an existing one is replaced.")
  private Path out;

  @Parameters(paramLabel = "FILE", description = "A WAV or FLAC file.")
  private Path file;

  @Override
  public Integer call() throws IOException {
    OutputFile.require(out, ".png", "--out");
    AudioClip read = clip.reader().read(file);
    String title = file.getFileName() + ", " + kind;
    OutputFile.writePng(AudioPlots.of(kind, read.toMono(), read.sampleRate(), title), out);
    return ExitCode.OK;
  }
}
