package org.ser4j.training.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.ser4j.training.config.Monitor;
import org.ser4j.training.config.Schedule;
import org.ser4j.training.report.EpochReport;

class ScheduleTest {
  /** What torch.optim.lr_scheduler.OneCycleLR gave for a highest rate of 0.002. */
  @Test
  void oneCycleAsPyTorch() {
    double[] ten = {
      7.999999999999999e-05,
      0.0010400000000000001,
      0.002,
      0.0019009692640269472,
      0.001623491307899526,
      0.0012225240438725783,
      0.0007774839561274215,
      0.00037651669210047396,
      9.903873597305257e-05,
      8e-09
    };
    assertRates(ten, new Schedule.OneCycle(2e-3, 0.3, 25, 1e4));
    // A quarter of 25 steps is no whole number, so that the top lies between two steps.
    double[] quarter = {
      7.999999999999999e-05,
      0.0002468107766566449,
      0.0006892726166082606,
      0.0012536200965980618,
      0.0017437297969566331,
      0.0019892775931761235,
      0.001992114732855673,
      0.001957319668254077,
      0.0018957121773923718,
      0.0018090177583069697,
      0.0016996645418600033,
      0.001570715284830161,
      0.0014257815884479062,
      0.0012689227449359831,
      0.0011045320451538003,
      0.0009372137316327648,
      0.0007716540432928246,
      0.0006124899636102428,
      0.00046417934832818303,
      0.0003308760701635675,
      0.00021631367744798957,
      0.0001237008251828568,
      5.563140726799995e-05,
      1.401190691364341e-05,
      8e-09
    };
    assertRates(quarter, new Schedule.OneCycle(2e-3, 0.25, 25, 1e4));
  }

  @Test
  void oneCycleOfFewStepsStaysInRange() {
    Schedule cycle = new Schedule.OneCycle(1, 0.1, 25, 1e4);
    assertEquals(1, cycle.rate(0, 10), 1e-12);
    for (int total = 1; total < 5; total++) {
      for (int step = 0; step < total; step++) {
        double rate = cycle.rate(step, total);
        assertEquals(0.5, rate, 0.5, "step " + step + " of " + total);
      }
    }
  }

  @Test
  void cosineGoesFromFirstToLast() {
    Schedule cosine = new Schedule.Cosine(1, 0.1);
    assertEquals(1, cosine.rate(0, 11), 1e-12);
    assertEquals(0.55, cosine.rate(5, 11), 1e-12);
    assertEquals(0.1, cosine.rate(10, 11), 1e-12);
    assertEquals(1, cosine.rate(0, 1), 1e-12);
    assertEquals(0.5, new Schedule.Constant(0.5).rate(7, 9));
  }

  @Test
  void refusesSettingsOutOfRange() {
    assertThrows(IllegalArgumentException.class, () -> new Schedule.Constant(0));
    assertThrows(IllegalArgumentException.class, () -> new Schedule.Constant(Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> new Schedule.Cosine(1, 2));
    assertThrows(IllegalArgumentException.class, () -> new Schedule.OneCycle(1, 1, 25, 1));
    assertThrows(IllegalArgumentException.class, () -> new Schedule.OneCycle(1, 0.3, 0.5, 1));
    assertThrows(IllegalArgumentException.class, () -> new Schedule.OneCycle(1, 0.3, 1, 0));
    for (double factor : new double[] {0, 1, Double.NaN}) {
      assertThrows(
          IllegalArgumentException.class,
          () -> new Schedule.ReduceOnPlateau(1, Monitor.TRAINING_LOSS, factor, 1, 0, 0));
    }
  }

  /**
   * By hand, with Keras' rule: better by more than the threshold, or one epoch of patience less.
   */
  @Test
  void aPlateauReducesTheRate() {
    Schedule plateau = new Schedule.ReduceOnPlateau(0.1, Monitor.TRAINING_LOSS, 0.5, 2, 0.03, 0.01);
    LearningRateScheduler rates = new LearningRateScheduler(plateau, 100);
    double[] losses = {1, 0.995, 0.985, 0.98, 0.99, 0.97, 0.98, 0.98, 0.98, 0.98, 0.98};
    double[] expected = {0.1, 0.1, 0.1, 0.1, 0.05, 0.05, 0.05, 0.03, 0.03, 0.03, 0.03};
    for (int epoch = 0; epoch < losses.length; epoch++) {
      rates.update(report(losses[epoch], Double.NaN));
      assertEquals(expected[epoch], rates.rate(epoch), 1e-15, "after epoch " + (epoch + 1));
    }
  }

  @Test
  void aPlateauOfRecallDoesNotCountEpochsWithoutValidation() {
    Schedule plateau = new Schedule.ReduceOnPlateau(1, Monitor.VALIDATION_UAR, 0.1, 1, 0, 0);
    LearningRateScheduler rates = new LearningRateScheduler(plateau, 100);
    rates.update(report(1, 0.5));
    rates.update(report(1, Double.NaN));
    rates.update(report(1, 0.6));
    assertEquals(1, rates.rate(3));
    rates.update(report(1, 0.6));
    assertEquals(0.1, rates.rate(4), 1e-15);
  }

  private static EpochReport report(double loss, double uar) {
    return new EpochReport(1, 9, 1, loss, Double.NaN, uar, Double.NaN, 1, 0);
  }

  private static void assertRates(double[] expected, Schedule schedule) {
    for (int step = 0; step < expected.length; step++) {
      assertEquals(expected[step], schedule.rate(step, expected.length), 1e-15, "step " + step);
    }
  }
}
