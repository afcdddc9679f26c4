package org.ser4j.training.internal.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ser4j.training.report.EpochReport;

class HistoryCsvTest {
  @Test
  void aRowAnEpochAndNothingWhereNothingIsKnown() {
    double none = Double.NaN;
    List<EpochReport> history =
        List.of(
            new EpochReport(1, 2, 0.001, 1.25, none, none, none, 0.12345, 0.5),
            new EpochReport(2, 2, 1e-7, 0.1, 0.3, 0.75, 0.8, 12, 0.25));
    assertEquals(
        """
        epoch,learning_rate,training_loss,validation_loss,validation_uar,validation_accuracy,seconds,waited
        1,0.001,1.25,,,,0.123,0.500
        2,1.0E-7,0.1,0.3,0.75,0.8,12.000,0.250
        """,
        HistoryCsv.of(history));
  }
}
