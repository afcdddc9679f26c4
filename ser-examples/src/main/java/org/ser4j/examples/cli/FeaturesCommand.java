package org.ser4j.examples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.ser4j.api.SerException;
import org.ser4j.examples.features.ClipReader;
import org.ser4j.examples.features.FeatureTable;
import org.ser4j.examples.features.Features;
import org.ser4j.examples.features.NamedFeatures;
import org.ser4j.examples.features.NpzWriter;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ser features}: the features of audio files, as NumPy arrays or as a table. */
@Command(
    name = "features",
    description = "Computes features, with librosa's names and values.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class FeaturesCommand implements Callable<Integer> {
  private static final String STANDARD_OUTPUT = "-";

  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Mixin private ClipOptions clip;

  @Option(
      names = "--set",
      paramLabel = "NAME",
      required = true,
      split = ",",
      description = {
        "Which features, such as mel,mfcc20,vec162; or 'all', which leaves out, and says so,",
        "what cannot be computed. docs/features.md lists the names."
      })
  private List<String> names;

  @ArgGroup(multiplicity = "1")
  private Output output;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "WAV or FLAC files.")
  private List<Path> files;

  /** One of the two. */
  static final class Output {
    @Option(
        names = "--out",
        paramLabel = "X.npz",
        description = "Write one file's arrays here, in NumPy's format, with y and sr.")
    private Path npz;

    @Option(
        names = "--csv",
        arity = "0..1",
        paramLabel = "X.csv",
        fallbackValue = STANDARD_OUTPUT,
        description = {
          "Print a table, or write it here: one row a file; matrices are reduced to the means of",
          "their rows over time."
        })
    private Path csv;
  }

  FeaturesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    CommandLine command = spec.commandLine();
    ClipReader reader = clip.reader(command);
    NamedFeatures features;
    try {
      features = NamedFeatures.of(names);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command, "--set: " + e.getMessage());
    }
    if (output.npz != null) {
      return writeArrays(reader, features);
    }
    if (!features.haveColumns()) {
      throw new ParameterException(
          command, "--csv: " + names + " are signals or lists, which only --out can write");
    }
    if (output.csv.toString().equals(STANDARD_OUTPUT)) {
      return writeTable(reader, features, command.getOut(), !terminal.out());
    }
    OutputFile.requireEnding(output.csv, ".csv", "--csv", command);
    OutputFile.requireWritable(output.csv, "--csv", command);
    try (PrintWriter table =
        new PrintWriter(Files.newBufferedWriter(output.csv, StandardCharsets.UTF_8))) {
      return writeTable(reader, features, table, true);
    }
  }

  private int writeArrays(ClipReader reader, NamedFeatures features) throws IOException {
    CommandLine command = spec.commandLine();
    OutputFile.requireEnding(output.npz, ".npz", "--out", command);
    if (files.size() > 1) {
      throw new ParameterException(
          command, "--out takes the arrays of one file, not of " + files.size() + "; use --csv");
    }
    OutputFile.requireWritable(output.npz, "--out", command);
    Path file = files.get(0);
    Features result = features.of(reader.read(file));
    report(file, result);
    NpzWriter.write(output.npz, result.arrays());
    return ExitCode.OK;
  }

  private int writeTable(
      ClipReader reader, NamedFeatures features, PrintWriter out, boolean showProgress) {
    PrintWriter err = spec.commandLine().getErr();
    boolean failed = false;
    FeatureTable table = new FeatureTable(features, out);
    try (Progress progress =
        showProgress ? Progress.of("files", files.size(), terminal, err) : Progress.SILENT) {
      for (Path file : files) {
        try {
          Features result = features.of(reader.read(file));
          report(file, result);
          table.row(file.toString(), result.arrays());
        } catch (SerException e) {
          failed = true;
          err.println(named(file, e.getMessage()));
        }
        if (out.checkError()) {
          // Nobody reads any more, or the disk is full.
          err.println("ser: the table cannot be written any further");
          return ExitCode.SOFTWARE;
        }
        progress.step("");
      }
    }
    return failed ? ExitCode.SOFTWARE : ExitCode.OK;
  }

  /** What {@code all} had to leave out. */
  private void report(Path file, Features result) {
    PrintWriter err = spec.commandLine().getErr();
    result.leftOut().forEach((name, why) -> err.println(named(file, name + " left out: " + why)));
  }

  private static String named(Path file, String message) {
    return message.startsWith(file.toString()) ? message : file + ": " + message;
  }
}
