package org.ser4j.training.data;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.ser4j.models.frontend.TensorTransform;
import org.ser4j.models.layer.Shape;
import org.ser4j.training.augment.SpectrogramAugmenter;
import org.ser4j.training.config.TrainingConfig;

/**
 * Makes batches: distorts, augments, scales, smooths labels, mixes. What comes out hangs on the
 * seed, the epoch and the place in it only. Belongs to one thread.
 */
public final class BatchMaker {
  private final TrainingExamples rows;
  private final TrainingConfig config;
  private final TensorTransform transform;
  private final OnlineSound online;
  private final SpectrogramAugmenter augmenter;
  private final EpochSampler order;
  private final float[][] fresh;
  private final int inputSize;
  private final int batchRows;
  private final int stepsPerEpoch;
  private float[] mixedInputs = {};
  private float[] mixedTargets = {};
  private int orderedEpoch = -1;
  private int[] ordered = {};

  public BatchMaker(TrainingExamples rows, TrainingConfig config, TensorTransform transform) {
    this.rows = rows;
    this.config = config;
    this.transform = transform;
    this.online = rows.sounds().isEmpty() ? null : new OnlineSound(config);
    Shape shape = config.frontEnd().output();
    inputSize = transform.output(shape).size();
    int bands = config.frontEnd().bands();
    augmenter =
        new SpectrogramAugmenter(
            config.augmentations(), bands, shape.size() / bands, transform.scaler().mean());
    order = new EpochSampler(rows, config.sampling());
    batchRows = Math.min(config.batchSize(), rows.count());
    stepsPerEpoch = rows.count() / batchRows;
    fresh = new float[batchRows][shape.size()];
  }

  public int stepsPerEpoch() {
    return stepsPerEpoch;
  }

  public Batch newBatch() {
    return new Batch(batchRows, inputSize, rows.classes());
  }

  /** Fills a batch; steps are counted through all epochs, from 0. */
  public void fill(Batch batch, int step) {
    int epoch = step / stepsPerEpoch;
    if (epoch != orderedEpoch) {
      ordered =
          order.draw(SeedSequence.stream(config.seed(), SeedSequence.Purpose.ORDER, epoch, 0));
      orderedEpoch = epoch;
    }
    int first = step % stepsPerEpoch * batchRows;
    takeTensors(epoch, first);
    for (int i = 0; i < batchRows; i++) {
      float[] row = fresh[i];
      augmenter.augment(
          row, SeedSequence.stream(config.seed(), SeedSequence.Purpose.ROW, epoch, first + i));
      System.arraycopy(transform.apply(row), 0, batch.inputs, i * inputSize, inputSize);
      target(batch.targets, i, rows.labels()[ordered[first + i]]);
    }
    Random random =
        SeedSequence.stream(config.seed(), SeedSequence.Purpose.MIX, epoch, step % stepsPerEpoch);
    if (random.nextDouble() < config.mixup().probability()) {
      mix(batch, (float) config.mixup().share(random), random);
    }
  }

  /** Copies the tensors of a batch, or makes them anew of distorted sound, on all cores then. */
  private void takeTensors(int epoch, int first) {
    if (online == null) {
      for (int i = 0; i < batchRows; i++) {
        float[] tensor = rows.tensors().get(ordered[first + i]);
        System.arraycopy(tensor, 0, fresh[i], 0, tensor.length);
      }
      return;
    }
    IntStream.range(0, batchRows)
        .parallel()
        .forEach(
            i -> {
              long seed =
                  SeedSequence.derive(config.seed(), SeedSequence.Purpose.ONLINE, epoch, first + i);
              fresh[i] = online.tensor(rows.sounds().get(ordered[first + i]), seed);
            });
  }

  private void target(float[] targets, int i, int label) {
    int classes = rows.classes();
    float weight = rows.weights()[label];
    float spread = (float) (config.labelSmoothing() / classes);
    Arrays.fill(targets, i * classes, (i + 1) * classes, weight * spread);
    targets[i * classes + label] += weight * (float) (1 - config.labelSmoothing());
  }

  private void mix(Batch batch, float share, Random random) {
    int[] partners = new int[batch.rows];
    for (int i = 0; i < partners.length; i++) {
      int j = random.nextInt(i + 1);
      partners[i] = partners[j];
      partners[j] = i;
    }
    mixedInputs = blend(batch.inputs, mixedInputs, partners, share);
    mixedTargets = blend(batch.targets, mixedTargets, partners, share);
  }

  /** Blends in place, with the help of a copy that is kept for the next time. */
  private static float[] blend(float[] values, float[] kept, int[] partners, float share) {
    float[] copy = kept.length == values.length ? kept : new float[values.length];
    System.arraycopy(values, 0, copy, 0, values.length);
    int size = values.length / partners.length;
    for (int i = 0; i < partners.length; i++) {
      int other = partners[i] * size;
      for (int at = i * size, end = at + size; at < end; at++, other++) {
        values[at] = share * copy[at] + (1 - share) * copy[other];
      }
    }
    return copy;
  }
}
