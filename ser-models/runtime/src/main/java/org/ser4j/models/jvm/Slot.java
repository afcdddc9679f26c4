package org.ser4j.models.jvm;

import org.ser4j.models.layer.Shape;

/**
 * A tensor's place: in which buffer it lies, and how far it reaches there.
 *
 * @param buffer number of the buffer in the workspace
 * @param rows first axis; 1 for a vector
 * @param length product of the other axes; all of a vector
 */
record Slot(int buffer, int rows, int length) {

  static int rowsOf(Shape shape) {
    return shape.rank() < 2 ? 1 : shape.get(0);
  }

  static int lengthOf(Shape shape) {
    return shape.size() / rowsOf(shape);
  }
}
