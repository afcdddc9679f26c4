package org.ser4j.models.jvm;

import java.util.Optional;
import org.ser4j.models.layer.ActivationKind;

/**
 * A convolution along one or two axes, with the activation after it: for a block of output places
 * at a time, what each place of the window sees is copied into a row, and these rows are multiplied
 * with the weights.
 */
final class Convolution implements Step {
  /** Values that a block's rows may hold, so that they stay in the second-level cache: 576 KiB. */
  private static final int CACHED = 144 * 1024;

  private static final int SHORTEST_BLOCK = 256;
  private static final int LONGEST_BLOCK = 512;

  private final Phases phases;
  private final PatchProduct product;
  private final int block;
  private final Slot in;
  private final Slot out;
  private final Slot planes;
  private final Slot patches;

  /** Plans a convolution: acquires its output, and what it works in only until the end of it. */
  Convolution(
      WindowGeometry geometry,
      LinearWeights weights,
      Optional<ActivationKind> activation,
      Slot in,
      WorkspaceLayout layout) {
    phases = new Phases(geometry);
    this.in = in;
    int filters = weights.bias().length;
    out = layout.acquire(filters, geometry.vertical().out() * geometry.horizontal().out());
    boolean fewPlaces = phases.places() < filters;
    block = fewPlaces ? phases.places() : block(phases.places(), geometry.taps());
    planes = layout.acquire(phases.planes(), phases.size());
    patches = layout.acquire(geometry.taps(), block);
    product =
        fewPlaces
            ? new PlaceSums(phases, weights, activation, out, layout)
            : new FilterSums(phases, weights, activation, block, out, layout);
    layout.release(planes);
    layout.release(patches);
  }

  /** Places of a block, such that all blocks are about alike. */
  private static int block(int places, int taps) {
    int longest = Math.max(SHORTEST_BLOCK, Math.min(LONGEST_BLOCK, CACHED / taps));
    int blocks = (places + longest - 1) / longest;
    return (places + blocks - 1) / blocks;
  }

  Slot out() {
    return out;
  }

  @Override
  public void run(Workspace workspace) {
    float[][] planeRows = workspace.rows(planes);
    float[][] patchRows = workspace.rows(patches);
    phases.fill(planeRows, workspace.rows(in));
    for (int from = 0; from < phases.places(); from += block) {
      int n = Math.min(block, phases.places() - from);
      copyPatches(patchRows, planeRows, from, n);
      product.run(workspace, patchRows, from, n);
    }
  }

  private void copyPatches(float[][] patchRows, float[][] planeRows, int from, int n) {
    WindowGeometry geometry = phases.geometry();
    int k = 0;
    for (int channel = 0; channel < geometry.channels(); channel++) {
      for (int i = 0; i < geometry.vertical().size(); i++) {
        for (int j = 0; j < geometry.horizontal().size(); j++) {
          float[] plane = planeRows[phases.plane(channel, i, j)];
          System.arraycopy(plane, from + phases.shift(i, j), patchRows[k++], 0, n);
        }
      }
    }
  }
}
