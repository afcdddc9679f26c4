package org.ser4j.cli.option;

import java.util.List;
import java.util.Locale;
import org.ser4j.cli.features.AugmentedVersions;
import org.ser4j.cli.features.ClipReader;
import org.ser4j.cli.features.NamedFeatures;
import org.ser4j.cli.features.TableLayout;
import org.ser4j.cli.features.TableRowMaker;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The layout of a table of features, and its cache. */
public final class TableOptions {
  @Option(
      names = "--columns",
      paramLabel = "numbers|names",
      description =
          "Columns of a corpus' table. numbers: 0, 1 and so on, then labels, as in"
              + " features.csv of notebook 001. names: file, label, speaker, sex, then feature"
              + " names. Default: numbers.")
  private Columns columns;

  @Option(
      names = "--augment",
      paramLabel = "NAME",
      description =
          "Add rows for augmented versions of every recording; 001: with noise; stretched"
              + " and pitch-shifted. docs/reference/features.md lists the names.")
  private String augment;

  @Option(names = "--seed", paramLabel = "N", description = "Seed of --augment. Default: 0.")
  private Long seed;

  @Mixin private CacheOptions cache;

  /** The names of the columns. */
  public enum Columns {
    NUMBERS,
    NAMES;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Rejects these options where no table is written. */
  public void requireNone() {
    if (columns != null || augment != null || seed != null || cache.given()) {
      throw new UsageException("--columns, --augment, --seed and --cache need --csv");
    }
  }

  /** The columns beside the features. */
  public TableLayout layout(boolean ofCorpus) {
    if (ofCorpus) {
      return columns == Columns.NAMES ? TableLayout.NAMES : TableLayout.NUMBERS;
    }
    if (columns == Columns.NUMBERS) {
      throw new UsageException("--columns numbers ends with labels, so it needs --corpus");
    }
    return TableLayout.FILES;
  }

  public AugmentedVersions versions() {
    if (augment == null) {
      if (seed != null) {
        throw new UsageException("--seed needs --augment NAME");
      }
      return AugmentedVersions.NONE;
    }
    try {
      return AugmentedVersions.named(augment, seed == null ? 0 : seed);
    } catch (IllegalArgumentException e) {
      throw new UsageException("--augment: " + e.getMessage());
    }
  }

  /** Creates what computes the rows, and opens the cache. */
  public TableRowMaker rows(
      ClipReader reader, NamedFeatures features, AugmentedVersions versions, List<String> names) {
    if (cache.given() && !features.allRequired()) {
      throw new UsageException("--cache needs features by name; got " + names);
    }
    return new TableRowMaker(reader, features, versions, cache.open());
  }
}
