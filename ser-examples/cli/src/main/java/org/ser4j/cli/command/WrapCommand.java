package org.ser4j.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.ser4j.cli.option.OutputFile;
import org.ser4j.models.bundle.Bundle;
import org.ser4j.models.bundle.Bundles;
import org.ser4j.models.bundle.Calibration;
import org.ser4j.models.bundle.LabelSet;
import org.ser4j.models.bundle.PreprocessorCodec;
import org.ser4j.models.bundle.Provenance;
import org.ser4j.models.frontend.Preprocessor;
import org.ser4j.models.json.Json;
import org.ser4j.models.json.JsonFields;
import org.ser4j.models.layer.Shape;
import org.ser4j.models.network.ForeignNetworkBuilder;
import org.ser4j.models.network.OutputKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ser wrap}: a network made elsewhere, a front end and labels become a bundle. */
@Command(
    name = "wrap",
    description = "Makes a bundle of a TorchScript file or a SavedModel.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class WrapCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "NETWORK", description = "A TorchScript file, or a SavedModel's folder.")
  private Path network;

  @Option(
      names = "--front-end",
      paramLabel = "FILE",
      required = true,
      description = "What makes the input: JSON as in a bundle's preprocessor_config.json.")
  private Path frontEnd;

  @Option(
      names = "--input",
      paramLabel = "N,N",
      split = ",",
      required = true,
      description = "Shape of one row, such as 64,250; the longest where the length varies.")
  private int[] input;

  @Option(
      names = "--labels",
      paramLabel = "A,B",
      split = ",",
      required = true,
      description = "The classes, in the order of the outputs.")
  private List<String> labels;

  @Option(
      names = "--task",
      paramLabel = "NAME",
      defaultValue = "emotion",
      description = "What they are classes of, such as sex. Default: ${DEFAULT-VALUE}.")
  private String task;

  @Option(
      names = "--out",
      paramLabel = "BUNDLE",
      required = true,
      description = "Where to write the bundle: a folder, or a file that ends in .zip.")
  private Path out;

  @Option(
      names = "--output",
      paramLabel = "KIND",
      defaultValue = "logits",
      description = "What comes out: logits or probabilities. Default: logits.")
  private String output;

  @Option(
      names = "--temperature",
      paramLabel = "T",
      defaultValue = "1",
      description =
          "What logits are divided by before soft-max, as a calibration found it: a bundle's"
              + " config.json has it. Default: ${DEFAULT-VALUE}.")
  private double temperature;

  @Option(names = "--frames-first", description = "The network wants [frames, features].")
  private boolean framesFirst;

  @Option(names = "--variable-length", description = "The network takes shorter inputs as well.")
  private boolean variableLength;

  @Option(
      names = "--format",
      paramLabel = "NAME",
      description = "Default: saved_model for a folder, torchscript for a file.")
  private String format;

  @Option(names = "--name", paramLabel = "NAME", description = "Default: the file's name.")
  private String name;

  @Option(
      names = "--card",
      paramLabel = "FILE",
      description = "The model card, Markdown: where it comes from, its licence.")
  private Path card;

  @Override
  public Integer call() throws IOException {
    OutputFile.requireWritable(out, "--out", spec.commandLine());
    String text = card == null ? "" : Files.readString(card);
    byte[] json = Files.readAllBytes(frontEnd);
    Bundle bundle;
    try {
      bundle = bundle(json, text);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
    Bundles.write(bundle, out);
    return ExitCode.OK;
  }

  private Bundle bundle(byte[] json, String text) {
    Preprocessor preprocessor;
    try {
      preprocessor = PreprocessorCodec.read(new JsonFields(Json.parse(json), ""));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(frontEnd + ": " + e.getMessage(), e);
    }
    ForeignNetworkBuilder builder =
        new ForeignNetworkBuilder(network, Shape.of(input), labels.size())
            .framesFirst(framesFirst)
            .variableLength(variableLength)
            .output(kind());
    if (format != null) {
      builder.format(format);
    }
    if (name != null) {
      builder.name(name);
    }
    return new Bundle(
        builder.build(),
        new LabelSet(task, labels),
        preprocessor,
        new Calibration(temperature),
        Provenance.UNKNOWN,
        text);
  }

  private OutputKind kind() {
    for (OutputKind kind : OutputKind.values()) {
      if (JsonFields.lowerCase(kind).equals(output)) {
        return kind;
      }
    }
    throw new IllegalArgumentException(
        "--output must be logits or probabilities, not '" + output + "'");
  }
}
