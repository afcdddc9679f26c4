package org.ser4j.benchmarks.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslatorContext;
import java.util.Random;

/** Java's arrays in and out of a DJL predictor, and numbers to feed it. */
record ArrayTranslator(int rows) implements NoBatchifyTranslator<float[], float[]> {
  @Override
  public NDList processInput(TranslatorContext context, float[] input) {
    NDManager manager = context.getNDManager();
    NDArray batch = manager.create(input, new Shape(rows).addAll(BareNetworks.INPUT));
    return new NDList(batch);
  }

  @Override
  public float[] processOutput(TranslatorContext context, NDList output) {
    return output.get(0).toFloatArray();
  }

  static float[] random(int length, long seed) {
    Random random = new Random(seed);
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }
}
