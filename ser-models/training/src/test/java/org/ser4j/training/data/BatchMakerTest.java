package org.ser4j.training.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ser4j.models.frontend.Scaler;
import org.ser4j.models.frontend.TensorTransform;
import org.ser4j.training.SmallConfig;
import org.ser4j.training.config.MixUp;
import org.ser4j.training.config.Sampling;
import org.ser4j.training.config.TrainingConfig;

class BatchMakerTest {
  private static final int SIZE = 4 * 5;

  @Test
  void plainBatchesAreTheScaledRowsWithSmoothedTargets() {
    TrainingConfig config = SmallConfig.with("\"label_smoothing\": 0.2", "\"batch_size\": 3");
    TrainingExamples rows = rows(0, 1, 1, 0, 1, 0, 1);
    Scaler scaler = Scaler.fit(rows.tensors(), 4);
    BatchMaker maker = new BatchMaker(rows, config, TensorTransform.of(scaler));
    assertEquals(2, maker.stepsPerEpoch());
    List<Integer> seen = new ArrayList<>();
    for (int step = 0; step < 2; step++) {
      BatchMaker.Batch batch = maker.newBatch();
      maker.fill(batch, step);
      for (int i = 0; i < 3; i++) {
        float[] actual = Arrays.copyOfRange(batch.inputs(), i * SIZE, (i + 1) * SIZE);
        int source = find(rows, scaler, actual);
        seen.add(source);
        float right = batch.targets()[i * 2 + rows.labels()[source]];
        assertEquals(0.9f, right, 1e-6f);
        assertEquals(0.1f, batch.targets()[i * 2 + 1 - rows.labels()[source]], 1e-6f);
      }
    }
    assertEquals(6, seen.stream().distinct().count(), "no row twice in an epoch");
  }

  @Test
  void fewerRowsThanABatchMakeOneBatch() {
    BatchMaker maker =
        new BatchMaker(
            rows(0, 1, 0),
            SmallConfig.with("\"batch_size\": 32"),
            TensorTransform.of(Scaler.identity(4)));
    assertEquals(1, maker.stepsPerEpoch());
    assertEquals(3, maker.newBatch().size());
  }

  @Test
  void mixUpBlendsInputsAndTargetsWithOneShare() {
    TrainingConfig config =
        SmallConfig.with("\"mixup\": {\"alpha\": 1, \"probability\": 1}", "\"batch_size\": 4");
    TrainingExamples rows =
        new TrainingExamples(
            IntStream.range(0, 4).mapToObj(i -> filled(i % 2)).toList(),
            new int[] {0, 1, 0, 1},
            new float[] {1, 1});
    BatchMaker maker = new BatchMaker(rows, config, TensorTransform.of(Scaler.identity(4)));
    boolean blended = false;
    for (int step = 0; step < 20; step++) {
      BatchMaker.Batch batch = maker.newBatch();
      maker.fill(batch, step);
      for (int i = 0; i < 4; i++) {
        float value = batch.inputs()[i * SIZE];
        assertEquals(1, batch.targets()[i * 2] + batch.targets()[i * 2 + 1], 1e-6f);
        assertEquals(value, batch.targets()[i * 2 + 1], 1e-6f);
        blended |= value > 0.01 && value < 0.99;
      }
    }
    assertTrue(blended);
  }

  @Test
  void mixUpSharesHaveTheMomentsOfABetaDistribution() {
    for (double alpha : new double[] {0.05, 0.3, 1, 2}) {
      Random random = new Random(4);
      double sum = 0;
      int n = 20_000;
      for (int i = 0; i < n; i++) {
        double share = new MixUp(alpha, 1).share(random);
        assertTrue(share >= 0.5 && share <= 1, "share " + share);
        sum += (share - 0.5) * (share - 0.5);
      }
      // Folding at one half leaves the variance about it: 1 / (4 (2 alpha + 1)).
      assertEquals(1 / (4 * (2 * alpha + 1)), sum / n, 3e-3);
    }
  }

  @Test
  void balancedEpochsShowEveryClassAlike() {
    TrainingExamples rows = rows(0, 0, 0, 0, 0, 0, 0, 0, 1, 1);
    int[] order = new EpochSampler(rows, Sampling.BALANCED).draw(new Random(2));
    assertEquals(10, order.length);
    assertEquals(5, Arrays.stream(order).filter(i -> rows.labels()[i] == 1).count());
    assertEquals(5, Arrays.stream(order).filter(i -> rows.labels()[i] == 0).distinct().count());
    int[] all = new EpochSampler(rows, Sampling.SHUFFLE).draw(new Random(2));
    Arrays.sort(all);
    assertArrayEquals(IntStream.range(0, 10).toArray(), all);
  }

  @Test
  void aSecondThreadAheadChangesNoBit() {
    TrainingConfig config = TrainingConfig.defaults();
    int size = config.frontEnd().output().size();
    Random random = new Random(1);
    List<float[]> tensors = new ArrayList<>();
    for (int i = 0; i < 70; i++) {
      float[] tensor = new float[size];
      for (int j = 0; j < size; j++) {
        tensor[j] = -80 * random.nextFloat();
      }
      tensors.add(tensor);
    }
    int[] labels = IntStream.range(0, 70).map(i -> i % 8).toArray();
    TrainingExamples rows =
        new TrainingExamples(tensors, labels, new float[] {1, 1, 1, 1, 1, 1, 1, 1});
    Scaler scaler = Scaler.fit(tensors, config.frontEnd().bands());
    BatchMaker alone = new BatchMaker(rows, config, TensorTransform.of(scaler));
    try (BatchQueue queue =
        new BatchQueue(new BatchMaker(rows, config, TensorTransform.of(scaler)), 0, 6)) {
      for (int step = 0; step < 6; step++) {
        BatchMaker.Batch expected = alone.newBatch();
        alone.fill(expected, step);
        BatchMaker.Batch actual = queue.next();
        assertArrayEquals(expected.inputs(), actual.inputs());
        assertArrayEquals(expected.targets(), actual.targets());
      }
    }
  }

  private static int find(TrainingExamples rows, Scaler scaler, float[] scaled) {
    for (int i = 0; i < rows.count(); i++) {
      float[] tensor = rows.tensors().get(i).clone();
      scaler.apply(tensor);
      if (Arrays.equals(tensor, scaled)) {
        return i;
      }
    }
    throw new AssertionError("no such row");
  }

  private static TrainingExamples rows(int... labels) {
    Random random = new Random(8);
    List<float[]> tensors = new ArrayList<>();
    for (int i = 0; i < labels.length; i++) {
      float[] tensor = new float[SIZE];
      for (int j = 0; j < SIZE; j++) {
        tensor[j] = (float) random.nextGaussian();
      }
      tensors.add(tensor);
    }
    return new TrainingExamples(tensors, labels, new float[] {1, 1});
  }

  private static float[] filled(float value) {
    float[] tensor = new float[SIZE];
    Arrays.fill(tensor, value);
    return tensor;
  }
}
