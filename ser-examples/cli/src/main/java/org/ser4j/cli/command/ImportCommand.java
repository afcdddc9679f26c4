package org.ser4j.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.ser4j.cli.option.InputFile;
import org.ser4j.cli.option.OutputFile;
import org.ser4j.cli.option.UsageException;
import org.ser4j.models.bundle.Bundle;
import org.ser4j.models.bundle.Bundles;
import org.ser4j.models.bundle.Calibration;
import org.ser4j.models.bundle.LabelSet;
import org.ser4j.models.bundle.Provenance;
import org.ser4j.models.frontend.Preprocessor;
import org.ser4j.models.internal.format.ModelFormat;
import org.ser4j.models.internal.json.Json;
import org.ser4j.models.layer.Shape;
import org.ser4j.models.network.ImportedModel.OutputKind;
import org.ser4j.models.network.ImportedModelBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ser import}: makes a bundle of a network of another program. */
@Command(
    name = "import",
    description = "Makes a bundle of a TorchScript file or a SavedModel.",
    footer = {
      "  ser import model.pt --front-end preprocessor_config.json --input 64,250 \\",
      "    --labels happy,sad --out model.zip"
    })
final class ImportCommand extends SerCommand {
  @Parameters(paramLabel = "NETWORK", description = "A TorchScript file, or a SavedModel's folder.")
  private Path network;

  @Option(
      names = "--front-end",
      paramLabel = "FILE",
      required = true,
      description =
          "Front end that computes the input, JSON as in a bundle's preprocessor_config.json.")
  private Path frontEnd;

  @Option(
      names = "--input",
      paramLabel = "N,N",
      split = ",",
      required = true,
      description = "Shape of one example, such as 64,250; the longest one if the length varies.")
  private int[] input;

  @Option(
      names = "--labels",
      paramLabel = "A,B",
      split = ",",
      required = true,
      description = "Labels, in the order of the outputs.")
  private List<String> labels;

  @Option(
      names = "--task",
      paramLabel = "NAME",
      defaultValue = "emotion",
      description = "Task of the model, such as sex. Default: ${DEFAULT-VALUE}.")
  private String task;

  @Option(
      names = "--out",
      paramLabel = "BUNDLE",
      required = true,
      description = "Model to write: a zip file if the name ends in .zip, otherwise a folder.")
  private Path out;

  @Option(
      names = "--output",
      paramLabel = "KIND",
      defaultValue = "logits",
      description = "Output of the network: logits or probabilities. Default: logits.")
  private String output;

  @Option(
      names = "--temperature",
      paramLabel = "T",
      defaultValue = "1",
      description =
          "Temperature of the calibration: logits are divided by it before softmax. Default:"
              + " ${DEFAULT-VALUE}.")
  private double temperature;

  @Option(
      names = "--frames-first",
      description = "The input is [frames, features], not [features, frames].")
  private boolean framesFirst;

  @Option(names = "--variable-length", description = "The network accepts shorter inputs, too.")
  private boolean variableLength;

  @Option(
      names = "--format",
      paramLabel = "NAME",
      description =
          "torchscript or saved_model. Default: saved_model for a folder, otherwise torchscript.")
  private String format;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "Name of the network. Default: the file's name.")
  private String name;

  @Option(
      names = "--card",
      paramLabel = "FILE",
      description = "Model card, Markdown: origin, licence, numbers.")
  private Path card;

  @Override
  public Integer call() throws IOException {
    OutputFile.requireWritable(out, "--out");
    String text = InputFile.text(card, "--card", "a Markdown file");
    String json =
        InputFile.text(
            frontEnd, "--front-end", "a JSON file like a bundle's preprocessor_config.json");
    Bundle bundle;
    try {
      bundle = bundle(json, text);
    } catch (IllegalArgumentException e) {
      throw new UsageException(e.getMessage());
    }
    Bundles.write(bundle, out);
    return ExitCode.OK;
  }

  private Bundle bundle(String json, String text) {
    Preprocessor preprocessor;
    try {
      preprocessor = ModelFormat.codec().read(Preprocessor.class, Json.parse(json), "");
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(frontEnd + ": " + e.getMessage(), e);
    }
    ImportedModelBuilder builder =
        new ImportedModelBuilder(network, Shape.of(input), labels.size())
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
      if (kind.name().toLowerCase(Locale.ROOT).equals(output)) {
        return kind;
      }
    }
    throw new IllegalArgumentException(
        "--output must be logits or probabilities; got '" + output + "'");
  }
}
