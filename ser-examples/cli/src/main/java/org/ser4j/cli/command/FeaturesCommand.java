package org.ser4j.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.ser4j.cli.features.ClipReader;
import org.ser4j.cli.features.Copies;
import org.ser4j.cli.features.FeatureTable;
import org.ser4j.cli.features.NamedFeatures;
import org.ser4j.cli.features.NpzWriter;
import org.ser4j.cli.features.TableItem;
import org.ser4j.cli.features.TableLayout;
import org.ser4j.cli.features.TableRowMaker;
import org.ser4j.cli.option.ClipOptions;
import org.ser4j.cli.option.CorpusOptions;
import org.ser4j.cli.option.OutputFile;
import org.ser4j.cli.option.TableOptions;
import org.ser4j.cli.progress.Progress;
import org.ser4j.cli.progress.Terminal;
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

  @Mixin private TableOptions table;

  @ArgGroup(exclusive = false, heading = "Of a corpus:%n")
  private CorpusOptions corpus;

  @Parameters(paramLabel = "FILE", arity = "0..*", description = "WAV or FLAC files.")
  private List<Path> files = List.of();

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
          "Print a table, or write it here: one row a file or recording; matrices are reduced to the",
          "means of their rows over time."
        })
    private Path csv;
  }

  FeaturesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    CommandLine command = spec.commandLine();
    if (files.isEmpty() == (corpus == null)) {
      throw new ParameterException(
          command, "needs either files or a corpus: FILE..., or --corpus NAME --data DIR");
    }
    ClipReader reader = clip.reader(command);
    NamedFeatures features;
    try {
      features = NamedFeatures.of(names);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command, "--set: " + e.getMessage());
    }
    if (output.npz != null) {
      table.requireNone(command);
      return writeArrays(reader, features);
    }
    if (!features.haveColumns()) {
      throw new ParameterException(
          command, "--csv: " + names + " are signals or lists, which only --out can write");
    }
    TableLayout layout = table.layout(corpus != null, command);
    Copies copies = table.copies(command);
    boolean print = output.csv.toString().equals(STANDARD_OUTPUT);
    if (!print) {
      OutputFile.requireEnding(output.csv, ".csv", "--csv", command);
      OutputFile.requireWritable(output.csv, "--csv", command);
    }
    TableRowMaker maker = table.rows(reader, features, copies, names, command);
    List<TableItem> items = items(command);
    if (print) {
      return writeTable(
          items, maker, new FeatureTable(features, layout, copies.count() > 0, command.getOut()));
    }
    try (PrintWriter out =
        new PrintWriter(Files.newBufferedWriter(output.csv, StandardCharsets.UTF_8))) {
      return writeTable(items, maker, new FeatureTable(features, layout, copies.count() > 0, out));
    }
  }

  /** What has rows; a corpus that cannot be read is known before any work. */
  private List<TableItem> items(CommandLine command) {
    return corpus == null
        ? files.stream().map(TableItem::of).toList()
        : corpus.read(command).utterances().stream().map(TableItem::of).toList();
  }

  private int writeTable(List<TableItem> items, TableRowMaker maker, FeatureTable written) {
    boolean show = !output.csv.toString().equals(STANDARD_OUTPUT) || !terminal.out();
    PrintWriter err = spec.commandLine().getErr();
    String unit = corpus == null ? "files" : "recordings";
    try (Progress progress =
        show ? Progress.of(unit, items.size(), terminal, err) : Progress.SILENT) {
      TableRun run = new TableRun(written, corpus != null, progress, err);
      return run.of(items, maker) ? ExitCode.OK : ExitCode.SOFTWARE;
    }
  }

  private int writeArrays(ClipReader reader, NamedFeatures features) throws IOException {
    CommandLine command = spec.commandLine();
    OutputFile.requireEnding(output.npz, ".npz", "--out", command);
    if (files.size() != 1) {
      throw new ParameterException(
          command,
          "--out takes the arrays of one file, not of "
              + (corpus == null ? files.size() : "a corpus")
              + "; use --csv");
    }
    OutputFile.requireWritable(output.npz, "--out", command);
    Path file = files.get(0);
    NamedFeatures.Result result = features.of(reader.read(file));
    TableRun.report(file, result.leftOut(), command.getErr());
    NpzWriter.write(output.npz, result.arrays());
    return ExitCode.OK;
  }
}
