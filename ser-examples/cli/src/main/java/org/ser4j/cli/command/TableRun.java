package org.ser4j.cli.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ser4j.api.SerException;
import org.ser4j.cli.features.FeatureTable;
import org.ser4j.cli.features.InOrder;
import org.ser4j.cli.features.InOrder.Outcome;
import org.ser4j.cli.features.TableItem;
import org.ser4j.cli.features.TableRowMaker;
import org.ser4j.cli.features.TableRowMaker.Rows;
import org.ser4j.cli.progress.Progress;
import org.ser4j.training.corpus.CorpusException;

/** Computes a table of features on all cores, and reports what could not be computed. */
final class TableRun {
  private final FeatureTable table;
  private final boolean ofCorpus;
  private final Progress progress;
  private final PrintWriter err;
  private int written;
  private int failed;
  private boolean broken;

  TableRun(FeatureTable table, boolean ofCorpus, Progress progress, PrintWriter err) {
    this.table = table;
    this.ofCorpus = ofCorpus;
    this.progress = progress;
    this.err = err;
  }

  /**
   * Writes the rows in order.
   *
   * @return whether all went well; a corpus may have recordings that cannot be used
   */
  boolean of(List<TableItem> items, TableRowMaker maker) {
    try {
      int threads = Runtime.getRuntime().availableProcessors();
      InOrder.run(items, threads, item -> maker.of(item.path()), this::write);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CorpusException("computing the features was interrupted", e);
    }
    if (broken) {
      // The reader has closed the pipe, or the disk is full.
      err.println("ser: the table cannot be written any further");
      return false;
    }
    if (ofCorpus && failed > 0) {
      err.println("ser: " + failed + " of " + items.size() + " recordings are not in the table");
    }
    return ofCorpus ? written > 0 : failed == 0;
  }

  private boolean write(TableItem item, Outcome<Rows> outcome) {
    SerException failure = outcome.failure();
    if (failure == null) {
      report(item.path(), outcome.value().leftOut(), err);
      List<List<float[]>> rows = outcome.value().rows();
      for (int copy = 0; copy < rows.size(); copy++) {
        table.row(item, copy, rows.get(copy));
      }
      written++;
    } else {
      failed++;
      err.println((ofCorpus ? "left out: " : "") + named(item.path(), failure.getMessage()));
    }
    broken = table.isBroken();
    progress.step("");
    return !broken;
  }

  /** Reports features of {@code all} that could not be computed. */
  static void report(Path file, Map<String, String> leftOut, PrintWriter err) {
    leftOut.forEach((name, why) -> err.println(named(file, name + " left out: " + why)));
  }

  private static String named(Path file, String message) {
    return message.startsWith(file.toString()) ? message : file + ": " + message;
  }
}
