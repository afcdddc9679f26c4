package org.ser4j.dsp.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {
  /** Samples are looked at several at a time; the message still names the first bad one. */
  @ParameterizedTest
  @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
  void theFirstSampleThatIsNoNumberIsNamed(float bad) {
    for (int place = 0; place < 19; place++) {
      float[] y = new float[21];
      Arrays.fill(y, -Float.MAX_VALUE);
      y[place] = bad;
      y[20] = bad;
      String message =
          assertThrows(IllegalArgumentException.class, () -> Checks.signal(y)).getMessage();
      assertEquals("sample " + place + " is " + bad, message.split(";")[0]);
      Checks.signal(y, place + 1, 19 - place);
    }
  }
}
