package org.ser4j.training.data;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ser4j.dsp.effect.RandomEffect;
import org.ser4j.dsp.effect.WaveformAugmentation;
import org.ser4j.models.frontend.TensorTransform;
import org.ser4j.models.frontend.WindowPipeline;
import org.ser4j.models.layer.Shape;
import org.ser4j.training.augment.SpectrogramAugmenter;
import org.ser4j.training.config.TrainingConfig;

/**
 * Makes batches: augments samples and spectrograms, scales, smooths labels, mixes. A batch depends
 * on the seed, the epoch and its index only. Not thread-safe.
 */
public final class BatchMaker {
  private final TrainingExamples examples;
  private final TrainingConfig config;
  private final TensorTransform transform;
  private final @Nullable Online online;
  private final SpectrogramAugmenter augmenter;
  private final EpochSampler order;
  private final float[][] fresh;
  private final int inputSize;
  private final int batchSize;
  private final int stepsPerEpoch;
  private float[] mixedInputs = {};
  private float[] mixedTargets = {};
  private int orderedEpoch = -1;
  private int[] ordered = {};

  /**
   * Inputs and targets of one step, row by row; reused for later steps.
   *
   * @param size number of examples
   */
  public record Batch(float[] inputs, float[] targets, int size) {}

  /** Changes the samples of an example and computes its tensor; thread-safe. */
  private record Online(WindowPipeline pipeline, RandomEffect effect) {
    static Online of(TrainingConfig config) {
      return new Online(
          config.preprocessing().open(),
          WaveformAugmentation.open(
              config.waveformAugmentation().online(), config.frontEnd().sampleRate()));
    }

    float[] tensor(float[] window, long seed) {
      return pipeline.tensor(effect.apply(window, seed));
    }
  }

  public BatchMaker(TrainingExamples examples, TrainingConfig config, TensorTransform transform) {
    this.examples = examples;
    this.config = config;
    this.transform = transform;
    this.online = examples.samples().isEmpty() ? null : Online.of(config);
    Shape shape = config.frontEnd().output();
    inputSize = transform.output(shape).size();
    int bands = config.frontEnd().bands();
    augmenter =
        new SpectrogramAugmenter(
            config.augmentations(), bands, shape.size() / bands, transform.scaler().mean());
    order = new EpochSampler(examples, config.sampling());
    batchSize = Math.min(config.batchSize(), examples.count());
    stepsPerEpoch = examples.count() / batchSize;
    fresh = new float[batchSize][shape.size()];
  }

  public int stepsPerEpoch() {
    return stepsPerEpoch;
  }

  public Batch newBatch() {
    return new Batch(
        new float[batchSize * inputSize], new float[batchSize * examples.classes()], batchSize);
  }

  /**
   * Fills a batch.
   *
   * @param step from 0, counted through all epochs
   */
  public void fill(Batch batch, int step) {
    int epoch = step / stepsPerEpoch;
    if (epoch != orderedEpoch) {
      ordered =
          order.draw(SeedSequence.stream(config.seed(), SeedSequence.Purpose.ORDER, epoch, 0));
      orderedEpoch = epoch;
    }
    int first = step % stepsPerEpoch * batchSize;
    takeTensors(epoch, first);
    for (int i = 0; i < batchSize; i++) {
      float[] row = fresh[i];
      augmenter.augment(
          row, SeedSequence.stream(config.seed(), SeedSequence.Purpose.EXAMPLE, epoch, first + i));
      System.arraycopy(transform.apply(row), 0, batch.inputs(), i * inputSize, inputSize);
      target(batch.targets(), i, examples.labels()[ordered[first + i]]);
    }
    Random random =
        SeedSequence.stream(config.seed(), SeedSequence.Purpose.MIX, epoch, step % stepsPerEpoch);
    if (random.nextDouble() < config.mixup().probability()) {
      mix(batch, (float) config.mixup().share(random), random);
    }
  }

  /** Copies the tensors of a batch, or computes them from augmented samples, on all cores. */
  private void takeTensors(int epoch, int first) {
    if (online == null) {
      for (int i = 0; i < batchSize; i++) {
        float[] tensor = examples.tensors().get(ordered[first + i]);
        System.arraycopy(tensor, 0, fresh[i], 0, tensor.length);
      }
      return;
    }
    IntStream.range(0, batchSize)
        .parallel()
        .forEach(
            i -> {
              long seed =
                  SeedSequence.derive(config.seed(), SeedSequence.Purpose.ONLINE, epoch, first + i);
              fresh[i] = online.tensor(examples.samples().get(ordered[first + i]), seed);
            });
  }

  private void target(float[] targets, int i, int label) {
    int classes = examples.classes();
    float weight = examples.weights()[label];
    float spread = (float) (config.labelSmoothing() / classes);
    Arrays.fill(targets, i * classes, (i + 1) * classes, weight * spread);
    targets[i * classes + label] += weight * (float) (1 - config.labelSmoothing());
  }

  private void mix(Batch batch, float share, Random random) {
    int[] partners = new int[batch.size()];
    for (int i = 0; i < partners.length; i++) {
      int j = random.nextInt(i + 1);
      partners[i] = partners[j];
      partners[j] = i;
    }
    mixedInputs = blend(batch.inputs(), mixedInputs, partners, share);
    mixedTargets = blend(batch.targets(), mixedTargets, partners, share);
  }

  /** Blends in place; returns the buffer, for the next call. */
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
