package org.ser4j.models.layer;

import java.util.ArrayList;
import java.util.List;
import org.ser4j.models.layer.Layer.Residual;
import org.ser4j.models.layer.Layer.Sequential;

/**
 * A layer in its tree, with input and output shape and the arrays that it owns. Engines compile
 * from this, so that shapes and names are inferred in one place.
 *
 * @param layer what it computes
 * @param path its place, such as {@code 2.body.0}; empty for the root
 * @param input shape that goes in, batch axis left out
 * @param output shape that comes out
 * @param parameters arrays that this layer itself owns, in a fixed order
 * @param children the layers of a {@link Sequential} in order; body and shortcut of a {@link
 *     Residual}; empty otherwise
 */
public record ResolvedLayer(
    Layer layer,
    String path,
    Shape input,
    Shape output,
    List<ParameterSpec> parameters,
    List<ResolvedLayer> children) {

  /** Copies the lists. */
  public ResolvedLayer {
    parameters = List.copyOf(parameters);
    children = List.copyOf(children);
  }

  /**
   * Resolves a tree.
   *
   * @param root the tree
   * @param input shape that goes in
   * @return the resolved root
   * @throws IllegalArgumentException if a layer cannot take the shape that reaches it
   */
  public static ResolvedLayer resolve(Layer root, Shape input) {
    return new ShapeInference().resolve(root, "", input);
  }

  /**
   * The name of one of this layer's own arrays.
   *
   * @param suffix the array's name within the layer, such as {@code weight}
   * @return the full name
   */
  public String parameter(String suffix) {
    return child(path, suffix);
  }

  /** All arrays of this layer and its descendants, in the order of the tree. */
  public List<ParameterSpec> allParameters() {
    List<ParameterSpec> all = new ArrayList<>();
    collect(all);
    return all;
  }

  private void collect(List<ParameterSpec> into) {
    into.addAll(parameters);
    children.forEach(child -> child.collect(into));
  }

  static String child(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
