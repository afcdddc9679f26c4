package org.ser4j.cli.option;

import java.util.List;
import java.util.Locale;
import org.ser4j.cli.features.ClipReader;
import org.ser4j.cli.features.Copies;
import org.ser4j.cli.features.NamedFeatures;
import org.ser4j.cli.features.TableLayout;
import org.ser4j.cli.features.TableRowMaker;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What a table of features looks like, and what of it is kept for the next one. */
public final class TableOptions {
  @Option(
      names = "--columns",
      paramLabel = "numbers|names",
      description = {
        "Of a corpus. numbers: 0, 1 and so on, then labels, as notebook 001 writes features.csv.",
        "names: file, label, speaker, sex, then the features by name. Default: numbers."
      })
  private Columns columns;

  @Option(
      names = "--augment",
      paramLabel = "NAME",
      description = {
        "Further rows of every recording, with the notebook's distortions; 001: noise, and",
        "stretched and higher. docs/features.md lists the names."
      })
  private String augment;

  @Option(names = "--seed", paramLabel = "N", description = "Of what --augment draws. Default: 0.")
  private Long seed;

  @Mixin private CacheOptions cache;

  /** How the columns are called. */
  public enum Columns {
    NUMBERS,
    NAMES;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Refuses them where no table is written. */
  public void requireNone(CommandLine command) {
    if (columns != null || augment != null || seed != null || cache.given()) {
      throw new ParameterException(
          command, "--columns, --augment, --seed and --cache are for a table, so need --csv");
    }
  }

  /** Which columns there are beside the features, and what they are called. */
  public TableLayout layout(boolean ofCorpus, CommandLine command) {
    if (ofCorpus) {
      return columns == Columns.NAMES ? TableLayout.NAMES : TableLayout.NUMBERS;
    }
    if (columns == Columns.NUMBERS) {
      throw new ParameterException(
          command, "--columns numbers ends with labels, which only a --corpus has");
    }
    return TableLayout.FILES;
  }

  public Copies copies(CommandLine command) {
    if (augment == null) {
      if (seed != null) {
        throw new ParameterException(command, "--seed needs --augment NAME");
      }
      return Copies.NONE;
    }
    try {
      return Copies.named(augment, seed == null ? 0 : seed);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command, "--augment: " + e.getMessage());
    }
  }

  /** What makes the rows; opens the cache. */
  public TableRowMaker rows(
      ClipReader reader,
      NamedFeatures features,
      Copies copies,
      List<String> names,
      CommandLine command) {
    if (cache.given() && !features.allRequired()) {
      throw new ParameterException(
          command, "--cache keeps features that are asked for by name, not " + names);
    }
    return new TableRowMaker(reader, features, copies, cache.open());
  }
}
