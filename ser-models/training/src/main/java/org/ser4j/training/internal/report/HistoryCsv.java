package org.ser4j.training.internal.report;

import java.util.List;
import java.util.Locale;
import org.ser4j.training.report.EpochReport;

/** The history of a training as CSV. */
public final class HistoryCsv {
  private static final String HEADER =
      "epoch,learning_rate,training_loss,validation_loss,validation_uar,validation_accuracy,seconds,"
          + "waited";

  private HistoryCsv() {}

  /**
   * Writes the table: a header, and a row for each epoch. Values of epochs without validation are
   * empty. Seconds and the share waited have three decimals; all other numbers read back exactly.
   */
  public static String of(List<EpochReport> history) {
    StringBuilder csv = new StringBuilder(HEADER).append('\n');
    for (EpochReport report : history) {
      csv.append(report.epoch());
      add(csv, report.learningRate());
      add(csv, report.trainingLoss());
      add(csv, report.validationLoss());
      add(csv, report.validationUar());
      add(csv, report.validationAccuracy());
      csv.append(String.format(Locale.ROOT, ",%.3f,%.3f\n", report.seconds(), report.waited()));
    }
    return csv.toString();
  }

  private static void add(StringBuilder csv, double value) {
    csv.append(',').append(Double.isNaN(value) ? "" : Double.toString(value));
  }
}
