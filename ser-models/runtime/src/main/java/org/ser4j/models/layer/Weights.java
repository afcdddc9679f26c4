package org.ser4j.models.layer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The arrays of a network by name, row-major float32, in the order of the tree. The arrays are
 * shared, not copied, and must not be written to.
 */
public final class Weights {
  private final Map<String, float[]> arrays;

  /**
   * Takes the arrays over.
   *
   * @param arrays by name; iteration order is kept
   */
  public Weights(Map<String, float[]> arrays) {
    this.arrays = new LinkedHashMap<>(arrays);
  }

  /** The names, in the order of the tree; unmodifiable. */
  public Set<String> names() {
    return Collections.unmodifiableSet(arrays.keySet());
  }

  /**
   * One array.
   *
   * @param name as in {@link ParameterSpec#name()}
   * @return the array itself, not to be changed
   * @throws IllegalArgumentException if there is none of that name
   */
  public float[] get(String name) {
    float[] array = arrays.get(name);
    if (array == null) {
      throw new IllegalArgumentException("no weights named '" + name + "'");
    }
    return array;
  }

  /** A copy that shares nothing; the same names and values. */
  public Weights copy() {
    Map<String, float[]> copies = new LinkedHashMap<>();
    arrays.forEach((name, array) -> copies.put(name, array.clone()));
    return new Weights(copies);
  }

  /**
   * Checks that these are just the arrays that a network needs, each of the right size and finite.
   *
   * @param parameters what the network needs
   * @throws IllegalArgumentException naming the first array that is missing, left over, of another
   *     size, or not finite
   */
  public void requireFit(List<ParameterSpec> parameters) {
    Objects.requireNonNull(parameters, "parameters");
    Set<String> left = new LinkedHashSet<>(arrays.keySet());
    for (ParameterSpec parameter : parameters) {
      float[] array = get(parameter.name());
      left.remove(parameter.name());
      if (array.length != parameter.shape().size()) {
        throw new IllegalArgumentException(
            "weights '"
                + parameter.name()
                + "' hold "
                + array.length
                + " values, but the network needs "
                + parameter.shape());
      }
      for (float value : array) {
        if (!Float.isFinite(value)) {
          throw new IllegalArgumentException(
              "weights '" + parameter.name() + "' hold a value that is not finite");
        }
      }
    }
    if (!left.isEmpty()) {
      throw new IllegalArgumentException("weights that no layer uses: " + left);
    }
  }
}
