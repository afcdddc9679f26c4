package org.ser4j.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ser4j.cli.option.ModelOption;
import org.ser4j.cli.option.OutputFile;
import org.ser4j.models.bundle.Bundle;
import org.ser4j.models.engine.NetworkLoader;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ser export}: a bundle's network for programs that know nothing of this one. */
@Command(
    name = "export",
    description = "Writes a model's network in another program's format.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ExportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private ModelOption model;

  @Option(
      names = "--format",
      paramLabel = "NAME",
      defaultValue = "saved_model",
      description = "saved_model: TensorFlow's folder. Default: saved_model.")
  private String format;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "The folder to be made; it must not be there yet.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    if (Files.exists(out)) {
      throw new ParameterException(spec.commandLine(), "--out: " + out + " is there already");
    }
    OutputFile.requireWritable(out, "--out", spec.commandLine());
    Bundle bundle = model.read();
    NetworkLoader.export(bundle.network(), format, out.toAbsolutePath());
    return ExitCode.OK;
  }
}
