package org.ser4j.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ser4j.cli.option.ModelOption;
import org.ser4j.cli.option.OutputFile;
import org.ser4j.cli.option.UsageException;
import org.ser4j.models.bundle.Bundle;
import org.ser4j.models.engine.NetworkLoader;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ser export}: the network of a bundle in the format of another program. */
@Command(
    name = "export",
    description = "Exports the network of a model to another format.",
    footer = "  ser export --model model.zip --out saved_model")
final class ExportCommand extends SerCommand {
  @Mixin private ModelOption model;

  @Option(
      names = "--format",
      paramLabel = "NAME",
      defaultValue = "saved_model",
      description = "saved_model, a folder of TensorFlow. Default: saved_model.")
  private String format;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Folder to write; it must not exist yet.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    if (Files.exists(out)) {
      throw new UsageException("--out must not exist yet; got " + out);
    }
    OutputFile.requireWritable(out, "--out");
    Bundle bundle = model.read();
    NetworkLoader.export(bundle.network(), format, out.toAbsolutePath());
    return ExitCode.OK;
  }
}
