package org.ser4j.models.jvm;

import java.util.Arrays;
import java.util.Optional;
import org.ser4j.models.layer.ActivationKind;

/**
 * A convolution along one or two axes, with the activation after it: for a block of output places
 * at a time, what each place of the window sees is copied into a row, and the weights' matrix
 * multiplies these rows.
 */
final class Convolution implements Step {
  /**
   * Values that the copied rows of a block may hold, so that they stay in the second-level cache.
   */
  private static final int CACHED = 144 * 1024;

  private static final int SHORTEST_BLOCK = 256;
  private static final int LONGEST_BLOCK = 1024;

  private final Phases phases;
  private final PackedMatrix weight;
  private final float[] bias;
  private final Optional<ActivationKind> activation;
  private final Slot in;
  private final Slot out;
  private final Slot planes;
  private final Slot patches;
  private final Slot sums;

  private Convolution(
      WindowGeometry geometry,
      LinearWeights weights,
      Optional<ActivationKind> activation,
      Slot in,
      WorkspaceLayout layout) {
    phases = new Phases(geometry);
    bias = weights.bias();
    weight = new PackedMatrix(weights.weight(), bias.length, geometry.taps());
    this.activation = activation;
    this.in = in;
    int outputPlaces = geometry.vertical().out() * geometry.horizontal().out();
    out = layout.acquire(bias.length, outputPlaces);
    int longest = Math.max(SHORTEST_BLOCK, Math.min(LONGEST_BLOCK, CACHED / geometry.taps()));
    int blocks = (phases.places() + longest - 1) / longest;
    int block = (phases.places() + blocks - 1) / blocks;
    planes = layout.acquire(phases.planes(), phases.size());
    patches = layout.acquire(geometry.taps(), block);
    sums = layout.acquire(weight.sums(), block);
  }

  /** Plans a convolution; its output is acquired, its scratch released again. */
  static Convolution plan(
      WindowGeometry geometry,
      LinearWeights weights,
      Optional<ActivationKind> activation,
      Slot in,
      WorkspaceLayout layout) {
    Convolution step = new Convolution(geometry, weights, activation, in, layout);
    layout.release(step.planes);
    layout.release(step.patches);
    layout.release(step.sums);
    return step;
  }

  Slot out() {
    return out;
  }

  @Override
  public void run(Workspace workspace) {
    float[][] planeRows = workspace.rows(planes);
    float[][] patchRows = workspace.rows(patches);
    float[][] sumRows = workspace.rows(sums);
    float[][] outRows = workspace.rows(out);
    phases.fill(planeRows, workspace.rows(in));
    for (int from = 0; from < phases.places(); from += sums.length()) {
      int n = Math.min(sums.length(), phases.places() - from);
      copyPatches(patchRows, planeRows, from, n);
      for (int o = 0; o < weight.sums(); o++) {
        Arrays.fill(sumRows[o], 0, n, o < bias.length ? bias[o] : 0);
      }
      weight.addProduct(sumRows, patchRows, n);
      for (int o = 0; o < bias.length; o++) {
        if (activation.isPresent()) {
          Activations.apply(activation.get(), sumRows[o], n);
        }
        copyOut(sumRows[o], outRows[o], from, n);
      }
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

  /** Copies the output places of a block, but not those between a row's end and the next start. */
  private void copyOut(float[] sum, float[] plane, int from, int n) {
    int width = phases.width();
    int outWidth = phases.geometry().horizontal().out();
    int done = 0;
    while (done < n) {
      int row = (from + done) / width;
      int column = (from + done) % width;
      int inside = Math.min(outWidth - column, n - done);
      if (inside > 0) {
        System.arraycopy(sum, done, plane, row * outWidth + column, inside);
      }
      done += width - column;
    }
  }
}
