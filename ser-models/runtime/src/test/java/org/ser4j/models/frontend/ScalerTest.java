package org.ser4j.models.frontend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScalerTest {
  @Test
  void takesMeanAndDeviationOfEachBand() {
    // Two bands, tensors of two frames and of one.
    Scaler scaler = Scaler.fit(List.of(new float[] {1, 3, 7, 7}, new float[] {5, 7}), 2);
    assertArrayEquals(new float[] {3, 7}, scaler.mean());
    assertEquals(Math.sqrt(8 / 3.0), scaler.std()[0], 1e-6);
    assertEquals(1, scaler.std()[1], "a band that never changes is not blown up");
  }

  @Test
  void doesNotLoseSmallDifferencesBesideALargeMean() {
    float[] tensor = new float[1_000];
    for (int i = 0; i < tensor.length; i++) {
      tensor[i] = 4_096 + (i % 2) * 0.0625f;
    }
    Scaler scaler = Scaler.fit(List.of(tensor), 1);
    assertEquals(0.03125f, scaler.std()[0], 1e-7);
  }

  @Test
  void scalesBandsOfSmallNumbersToo() {
    Scaler scaler = Scaler.fit(List.of(new float[] {2e-6f}, new float[] {4e-6f}), 1);
    assertEquals(1e-6, scaler.std()[0], 1e-12);
    assertEquals(1, Scaler.fit(List.of(new float[] {0, 0}), 1).std()[0]);
  }

  @Test
  void bringsEachBandIntoTheUnitInterval() {
    // As sklearn.preprocessing.MinMaxScaler gives them, one band a column.
    float[] first = {1, 3, 7, 7, -0.5f, -0.25f};
    float[] second = {5, 7, -2};
    Scaler scaler = Scaling.MIN_MAX.fit(List.of(first, second), 3);
    assertEquals(
        new Scaler(new float[] {1, 7, -2}, new float[] {4, 1, 1.75f}),
        scaler,
        "a band that never changes is not blown up");
    scaler.apply(first);
    assertArrayEquals(new float[] {0, 0.5f, 0, 0, 1.5f / 1.75f, 1}, first);
    scaler.apply(second);
    assertArrayEquals(new float[] {1, 0, 0}, second);
  }

  @Test
  void aRangeThatIsButRoundingIsConstant() {
    float[] tensor = {4_096, Math.nextUp(4_096f), 1e-30f, 3e-30f};
    assertArrayEquals(new float[] {1, 2e-30f}, Scaler.fitMinMax(List.of(tensor), 2).std());
  }

  @Test
  void scalingNamesTheFits() {
    List<float[]> tensors = List.of(new float[] {1, 3}, new float[] {2, 2});
    assertEquals(Scaler.fit(tensors, 1), Scaling.STANDARD.fit(tensors, 1));
    assertEquals(Scaler.fitMinMax(tensors, 1), Scaling.MIN_MAX.fit(tensors, 1));
    assertEquals(Scaler.identity(1), Scaling.NONE.fit(tensors, 1));
  }

  @Test
  void noRangeOfWhatIsNotFinite() {
    for (float wrong : new float[] {Float.NaN, Float.POSITIVE_INFINITY, -Float.MAX_VALUE}) {
      List<float[]> tensors = List.of(new float[] {Float.MAX_VALUE, wrong, 0});
      assertThrows(IllegalArgumentException.class, () -> Scaler.fitMinMax(tensors, 1));
    }
    assertThrows(IllegalArgumentException.class, () -> Scaler.fitMinMax(List.of(), 1));
    List<float[]> uneven = List.of(new float[3]);
    assertThrows(IllegalArgumentException.class, () -> Scaler.fitMinMax(uneven, 2));
  }

  @Test
  void scalesEachBandInPlace() {
    float[] tensor = {1, 3, 10, 30};
    new Scaler(new float[] {1, 10}, new float[] {2, 5}).apply(tensor);
    assertArrayEquals(new float[] {0, 1, 0, 4}, tensor);
    Scaler.identity(2).apply(tensor);
    assertArrayEquals(new float[] {0, 1, 0, 4}, tensor);
  }

  @Test
  void sharesNoArrays() {
    float[] mean = {1};
    Scaler scaler = new Scaler(mean, new float[] {2});
    mean[0] = 9;
    scaler.mean()[0] = 9;
    scaler.std()[0] = 9;
    assertEquals(new Scaler(new float[] {1}, new float[] {2}), scaler);
    assertEquals(new Scaler(new float[] {1}, new float[] {2}).hashCode(), scaler.hashCode());
  }

  @Test
  void refusesWhatCannotScale() {
    float[] one = {1};
    for (float wrong : new float[] {0, -1, Float.NaN, Float.POSITIVE_INFINITY}) {
      float[] deviation = {wrong};
      assertThrows(IllegalArgumentException.class, () -> new Scaler(one, deviation));
    }
    assertThrows(IllegalArgumentException.class, () -> new Scaler(new float[] {Float.NaN}, one));
    assertThrows(IllegalArgumentException.class, () -> new Scaler(new float[2], one));
    assertThrows(IllegalArgumentException.class, () -> new Scaler(new float[0], new float[0]));
    assertThrows(IllegalArgumentException.class, () -> Scaler.fit(List.of(), 1));
    assertThrows(IllegalArgumentException.class, () -> Scaler.identity(2).apply(new float[3]));
  }
}
