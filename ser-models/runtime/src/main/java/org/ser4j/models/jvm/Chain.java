package org.ser4j.models.jvm;

import java.util.ArrayList;
import java.util.List;
import org.ser4j.models.layer.Dropout;
import org.ser4j.models.layer.Layer;
import org.ser4j.models.layer.ResolvedLayer;
import org.ser4j.models.layer.Sequential;

/**
 * The layers of a sequence in order, sequences within it taken apart and dropout left out, with a
 * place among them: a layer can so see what comes after it and take it over.
 */
final class Chain {
  private final List<ResolvedLayer> layers = new ArrayList<>();
  private int next;

  Chain(ResolvedLayer sequence) {
    add(sequence);
  }

  private void add(ResolvedLayer layer) {
    if (layer.layer() instanceof Sequential) {
      layer.children().forEach(this::add);
    } else if (!(layer.layer() instanceof Dropout)) {
      layers.add(layer);
    }
  }

  boolean hasNext() {
    return next < layers.size();
  }

  /** Goes on to the next layer. */
  ResolvedLayer take() {
    return layers.get(next++);
  }

  /** The layer that was taken last. */
  ResolvedLayer current() {
    return layers.get(next - 1);
  }

  /** Whether the next layer is of a type. */
  boolean nextIs(Class<? extends Layer> type) {
    return hasNext() && type.isInstance(layers.get(next).layer());
  }
}
