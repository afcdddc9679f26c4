package org.ser4j.models.jvm;

import java.util.Arrays;
import org.ser4j.models.jvm.WindowGeometry.Axis;

/**
 * Pads planes with zeros and sorts their places by their residues modulo the strides, so that what
 * a window of a convolution sees at one of its places, for all output places in turn, is one
 * stretch of memory: a plane of this width, from {@link #shift} on.
 */
record StridePlanes(WindowGeometry geometry) {

  /** Planes in all: for each channel one for each pair of residues. */
  int planes() {
    return geometry.channels() * geometry.vertical().phases() * geometry.horizontal().phases();
  }

  /** Width of such a plane. */
  int width() {
    return geometry.horizontal().phaseExtent();
  }

  /** Size of such a plane. */
  int size() {
    return geometry.vertical().phaseExtent() * width();
  }

  /** Output places, counted in planes of this width, from the first to the last. */
  int places() {
    return (geometry.vertical().out() - 1) * width() + geometry.horizontal().out();
  }

  /** The plane that a place of the window falls on. */
  int plane(int channel, int i, int j) {
    int down = geometry.vertical().phases();
    int across = geometry.horizontal().phases();
    return (channel * down + i % geometry.vertical().stride()) * across
        + j % geometry.horizontal().stride();
  }

  /** Where the stretch of a place of the window starts in its plane. */
  int shift(int i, int j) {
    return i / geometry.vertical().stride() * width() + j / geometry.horizontal().stride();
  }

  /** Fills the planes. */
  void fill(float[][] planes, float[][] input) {
    int down = geometry.vertical().phases();
    int across = geometry.horizontal().phases();
    for (int plane = 0; plane < planes(); plane++) {
      float[] source = input[plane / (down * across)];
      fillPlane(planes[plane], source, plane / across % down, plane % across);
    }
  }

  private void fillPlane(float[] plane, float[] source, int verticalPhase, int horizontalPhase) {
    Axis down = geometry.vertical();
    Axis across = geometry.horizontal();
    int width = width();
    int shift = horizontalPhase - across.before();
    int first = Math.min(width, -Math.floorDiv(Math.min(shift, 0), across.stride()));
    int end = Math.floorDiv(across.in() - 1 - shift, across.stride()) + 1;
    end = Math.max(first, Math.min(width, end));
    for (int r = 0; r < down.phaseExtent(); r++) {
      int row = r * down.stride() + verticalPhase - down.before();
      int at = r * width;
      if (row < 0 || row >= down.in()) {
        Arrays.fill(plane, at, at + width, 0);
      } else {
        Arrays.fill(plane, at, at + first, 0);
        int from = row * across.in() + first * across.stride() + shift;
        Rows.gather(source, from, across.stride(), plane, at + first, end - first);
        Arrays.fill(plane, at + end, at + width, 0);
      }
    }
  }
}
