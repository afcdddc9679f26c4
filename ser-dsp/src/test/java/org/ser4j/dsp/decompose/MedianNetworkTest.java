package org.ser4j.dsp.decompose;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both kinds of running medians against sorting each window. */
class MedianNetworkTest {
  /** Many equal values among them. */
  private static int[] row(int length) {
    return new Random(length).ints(length, 0, 40).map(i -> Float.floatToIntBits(i)).toArray();
  }

  private static int[] expected(int[] row, int size) {
    int[] medians = new int[row.length];
    for (int i = 0; i < row.length; i++) {
      int[] window = new int[size];
      for (int k = 0; k < size; k++) {
        window[k] = row[Mirror.index((long) i - size / 2 + k, row.length)];
      }
      Arrays.sort(window);
      medians[i] = window[size / 2];
    }
    return medians;
  }

  @ParameterizedTest
  @CsvSource({
    "1, 9",
    "2, 9",
    "3, 1",
    "4, 20",
    "5, 2",
    "17, 40",
    "18, 40",
    "31, 4",
    "31, 300",
    "30, 65",
    "32, 65",
    "33, 65",
    "45, 33",
    "100, 7",
    "101, 250",
    "1023, 12"
  })
  void mediansOfEverySize(int size, int length) {
    int[] row = row(length);
    MedianNetwork network = new MedianNetwork(size);
    int[][] work = network.workSpace(length);
    network.medians(row(length), work);
    int[] along = Arrays.copyOf(network.medians(row, work), length);
    assertArrayEquals(expected(row, size), along);

    int[] lane = new int[length];
    MedianPass pass =
        new MedianPass(
            size,
            new MedianNetwork(1),
            2,
            length,
            (frame, overTime, overFrequency) -> {
              lane[frame] = Float.floatToIntBits((float) overTime[1]);
              assertEquals(Float.intBitsToFloat(row[frame]), overFrequency[1]);
            });
    for (int value : row) {
      pass.next()[0] = 7;
      pass.next()[1] = value;
      pass.accept();
    }
    assertArrayEquals(expected(row, size), lane);
  }

  @Test
  void theEndsAreMirroredAgainAndAgain() {
    int[] mirrored = new int[12];
    for (int i = 0; i < mirrored.length; i++) {
      mirrored[i] = Mirror.index(i - 5, 3);
    }
    assertArrayEquals(new int[] {1, 2, 2, 1, 0, 0, 1, 2, 2, 1, 0, 0}, mirrored);
  }
}
