package org.ser4j.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.Layer;
import org.ser4j.models.layer.Layer.Lstm;
import org.ser4j.models.layer.Layer.Residual;
import org.ser4j.models.layer.Layer.Sequential;
import org.ser4j.models.layer.ParameterSpec;
import org.ser4j.models.layer.ResolvedLayer;
import org.ser4j.models.layer.Shape;
import org.ser4j.models.layer.Weights;

/** Networks, weights and inputs drawn from a seed. */
public final class RandomNetworks {
  private final Random random;

  /** The same seed gives the same networks. */
  public RandomNetworks(long seed) {
    this.random = new Random(seed);
  }

  /** A network of one layer, with random settings and a random input shape that fits. */
  public Architecture single(Class<?> type) {
    while (true) {
      Shape input = shape(1 + random.nextInt(3));
      Layer layer = layer(type, input, 0);
      // A soft-max in last place would be left out.
      Sequential tree =
          type.getSimpleName().equals("Softmax")
              ? Sequential.of(layer, new Sequential(List.of()))
              : Sequential.of(layer);
      if (fits(tree, input)) {
        return new Architecture(type.getSimpleName(), input, tree);
      }
    }
  }

  /** A small tree of several layers, with residual connections, and a random input shape. */
  public Architecture tree() {
    Shape input = shape(random.nextInt(4) == 0 ? 2 : 3);
    return new Architecture("tree", input, sequence(input, 3 + random.nextInt(6), 2));
  }

  /** Weights that keep values near 1, with statistics that batch normalisation has to use. */
  public Weights weights(Architecture architecture) {
    Map<String, float[]> arrays = new LinkedHashMap<>();
    for (ParameterSpec parameter : architecture.resolve().allParameters()) {
      double spread = Math.sqrt(2.0 / parameter.fanIn());
      float[] values = new float[parameter.shape().size()];
      for (int i = 0; i < values.length; i++) {
        values[i] =
            (float)
                switch (parameter.role()) {
                  case WEIGHT -> spread * random.nextGaussian();
                  case BIAS, RUNNING_MEAN -> 0.3 * random.nextGaussian();
                  case SCALE -> 1 + 0.3 * random.nextGaussian();
                  case RUNNING_VARIANCE -> 0.5 + random.nextDouble();
                };
      }
      arrays.put(parameter.name(), values);
    }
    return new Weights(arrays);
  }

  /** Values of the standard normal distribution. */
  public float[] inputs(int length) {
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }

  Layer layer(Class<?> type, Shape input, int depth) {
    return type == Sequential.class
        ? sequence(input, random.nextInt(4), depth - 1)
        : type == Residual.class ? residual(input, depth - 1) : new RandomLayers(random).leaf(type);
  }

  private Sequential sequence(Shape input, int length, int depth) {
    List<Layer> layers = new ArrayList<>();
    Shape shape = input;
    while (layers.size() < length) {
      Class<?>[] types = Layer.class.getPermittedSubclasses();
      Class<?> type = types[random.nextInt(types.length)];
      if (depth < 0 && (type == Residual.class || type == Sequential.class)) {
        continue;
      }
      Layer layer = layer(type, shape, depth);
      // Recurrence costs the naive network much: only over few frames.
      boolean cheap = type != Lstm.class || shape.get(-1) < 20;
      if (cheap && fits(layer, shape)) {
        layers.add(layer);
        shape = ResolvedLayer.resolve(layer, shape).output();
      }
    }
    return new Sequential(layers);
  }

  /** Body and shortcut with the same strides, and a body whose second half keeps the shape. */
  private Residual residual(Shape input, int depth) {
    RandomLayers layers = new RandomLayers(random);
    if (input.rank() == 1 || random.nextInt(3) == 0) {
      Sequential keeps = new Sequential(layers.keepingShape(2));
      return new Residual(keeps, random.nextBoolean() ? keeps : Sequential.of());
    }
    int filters = 1 + random.nextInt(20);
    int strideHeight = 1 + random.nextInt(2);
    int strideWidth = 1 + random.nextInt(3);
    List<Layer> body = new ArrayList<>();
    List<Layer> shortcut = new ArrayList<>();
    body.add(layers.same(input.rank(), filters, strideHeight, strideWidth));
    body.addAll(layers.keepingShape(random.nextInt(3)));
    body.add(layers.same(input.rank(), filters, 1, 1));
    body.addAll(layers.keepingShape(random.nextInt(2)));
    shortcut.add(layers.same(input.rank(), filters, strideHeight, strideWidth));
    shortcut.addAll(layers.keepingShape(random.nextInt(2)));
    return new Residual(new Sequential(body), new Sequential(shortcut));
  }

  private Shape shape(int rank) {
    int[] extents = new int[rank];
    for (int axis = 0; axis < rank; axis++) {
      extents[axis] = 1 + random.nextInt(random.nextInt(3) == 0 ? 3 : 24);
    }
    return Shape.of(extents);
  }

  private static boolean fits(Layer layer, Shape input) {
    try {
      ResolvedLayer.resolve(layer, input);
      return true;
    } catch (IllegalArgumentException mismatch) {
      return false;
    }
  }
}
