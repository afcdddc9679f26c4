package org.ser4j.models.jvm;

import org.ser4j.models.layer.Layer.Conv1d;
import org.ser4j.models.layer.Layer.Conv2d;
import org.ser4j.models.layer.Layer.Pool1d;
import org.ser4j.models.layer.Layer.Pool2d;
import org.ser4j.models.layer.Padding;
import org.ser4j.models.layer.ResolvedLayer;
import org.ser4j.models.layer.Shape;

/** How a window moves over planes; a sequence is a plane of height 1. */
record WindowGeometry(int channels, Axis vertical, Axis horizontal) {

  /** One axis of it. */
  record Axis(int in, int size, int stride, int before, int out) {

    static Axis of(int in, int size, int stride, Padding padding) {
      return new Axis(
          in,
          size,
          stride,
          padding.before(in, size, stride),
          padding.outputExtent(in, size, stride));
    }

    /** First place inside that the window at an output place covers. */
    int from(int place) {
      return Math.max(place * stride - before, 0);
    }

    /** One past the last place inside that the window at an output place covers. */
    int to(int place) {
      return Math.min(place * stride - before + size, in);
    }

    /** Residues of input places by the stride that some window place falls on. */
    int phases() {
      return Math.min(stride, size);
    }

    /** Places of one residue that the windows cover. */
    int phaseExtent() {
      return out + (size - 1) / stride;
    }
  }

  static WindowGeometry of(Conv1d layer, ResolvedLayer at) {
    return sequence(at.input(), layer.kernel(), layer.stride(), layer.padding());
  }

  static WindowGeometry of(Pool1d layer, ResolvedLayer at) {
    return sequence(at.input(), layer.size(), layer.stride(), layer.padding());
  }

  static WindowGeometry of(Conv2d layer, ResolvedLayer at) {
    Shape in = at.input();
    Padding padding = layer.padding();
    return new WindowGeometry(
        in.get(0),
        Axis.of(in.get(1), layer.kernelHeight(), layer.strideHeight(), padding),
        Axis.of(in.get(2), layer.kernelWidth(), layer.strideWidth(), padding));
  }

  static WindowGeometry of(Pool2d layer, ResolvedLayer at) {
    Shape in = at.input();
    Padding padding = layer.padding();
    return new WindowGeometry(
        in.get(0),
        Axis.of(in.get(1), layer.height(), layer.strideHeight(), padding),
        Axis.of(in.get(2), layer.width(), layer.strideWidth(), padding));
  }

  private static WindowGeometry sequence(Shape in, int size, int stride, Padding padding) {
    return new WindowGeometry(
        in.get(0), Axis.of(1, 1, 1, Padding.VALID), Axis.of(in.get(1), size, stride, padding));
  }

  /** Factors of one output value. */
  int taps() {
    return channels * vertical.size() * horizontal.size();
  }
}
