package org.ser4j.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ser4j.cli.features.AugmentedVersions;
import org.ser4j.cli.features.ClipReader;
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
import org.ser4j.cli.option.UsageException;
import org.ser4j.cli.progress.Progress;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ser features}: features of audio files, as NumPy arrays or as a table. */
@Command(
    name = "features",
    description = "Computes audio features, with the names and values of librosa.",
    footer = "  ser features --set mfcc20,mel --csv features.csv *.wav")
final class FeaturesCommand extends SerCommand {
  private static final String STANDARD_OUTPUT = "-";

  @Mixin private ClipOptions clip;

  @Option(
      names = "--set",
      paramLabel = "NAME",
      required = true,
      split = ",",
      description =
          "Features, such as mel,mfcc20,vec162; or 'all', which skips, and reports, those"
              + " that cannot be computed. docs/reference/features.md lists the names.")
  private List<String> names;

  @ArgGroup(multiplicity = "1")
  private Output output;

  @Mixin private TableOptions table;

  @ArgGroup(exclusive = false, heading = "Recordings of a corpus:%n")
  private CorpusOptions corpus;

  @Parameters(paramLabel = "FILE", arity = "0..*", description = "WAV or FLAC files.")
  private List<Path> files = List.of();

  /** Exactly one of the two is given. */
  static final class Output {
    @Option(
        names = "--out",
        paramLabel = "X.npz",
        description = "Write the arrays of one file, with y and sr, in NumPy's format.")
    private Path npz;

    @Option(
        names = "--csv",
        arity = "0..1",
        paramLabel = "X.csv",
        fallbackValue = STANDARD_OUTPUT,
        description =
            "Print a table, or write it here: one row a file or recording. Matrices are"
                + " averaged over time.")
    private Path csv;
  }

  @Override
  public Integer call() throws IOException {
    if (files.isEmpty() == (corpus == null)) {
      throw new UsageException("either FILE... or --corpus NAME --data DIR is needed");
    }
    ClipReader reader = clip.reader();
    NamedFeatures features;
    try {
      features = NamedFeatures.of(names);
    } catch (IllegalArgumentException e) {
      throw new UsageException("--set: " + e.getMessage());
    }
    if (output.npz != null) {
      table.requireNone();
      return writeArrays(reader, features);
    }
    if (!features.haveColumns()) {
      throw new UsageException("--csv cannot hold signals and lists; got " + names + ": use --out");
    }
    TableLayout layout = table.layout(corpus != null);
    AugmentedVersions versions = table.versions();
    boolean print = output.csv.toString().equals(STANDARD_OUTPUT);
    if (!print) {
      OutputFile.require(output.csv, ".csv", "--csv");
    }
    TableRowMaker maker = table.rows(reader, features, versions, names);
    List<TableItem> items = items();
    if (print) {
      return writeTable(
          items, maker, new FeatureTable(features, layout, versions.count() > 0, out()));
    }
    try (PrintWriter out =
        new PrintWriter(Files.newBufferedWriter(output.csv, StandardCharsets.UTF_8))) {
      return writeTable(
          items, maker, new FeatureTable(features, layout, versions.count() > 0, out));
    }
  }

  /** One item a row; a corpus that cannot be read is an error before any work. */
  private List<TableItem> items() {
    return corpus == null
        ? files.stream().map(TableItem::of).toList()
        : corpus.read(err()).utterances().stream().map(TableItem::of).toList();
  }

  private int writeTable(List<TableItem> items, TableRowMaker maker, FeatureTable written) {
    boolean show = !output.csv.toString().equals(STANDARD_OUTPUT) || !terminal().out();
    String unit = corpus == null ? "files" : "recordings";
    try (Progress progress =
        show ? Progress.of(unit, items.size(), terminal(), err()) : Progress.SILENT) {
      TableRun run = new TableRun(written, corpus != null, progress, err());
      return run.of(items, maker) ? ExitCode.OK : ExitCode.SOFTWARE;
    }
  }

  private int writeArrays(ClipReader reader, NamedFeatures features) throws IOException {
    if (files.size() != 1) {
      throw new UsageException(
          "--out needs exactly one file; got "
              + (corpus == null ? files.size() : "a corpus")
              + ": use --csv");
    }
    OutputFile.require(output.npz, ".npz", "--out");
    Path file = files.get(0);
    NamedFeatures.Result result = features.of(reader.read(file));
    TableRun.report(file, result.leftOut(), err());
    NpzWriter.write(output.npz, result.arrays());
    return ExitCode.OK;
  }
}
