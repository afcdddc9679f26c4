package org.ser4j.training.augment;

/** Values between the places of a line. */
final class Interpolation {
  private Interpolation() {}

  /**
   * The value at a place between two others.
   *
   * @param line the values
   * @param length how many of them count
   * @param place 0 or more
   * @param beyond what lies after the last value
   */
  static float at(float[] line, int length, double place, float beyond) {
    int before = (int) place;
    if (before >= length - 1) {
      return place == length - 1 ? line[length - 1] : beyond;
    }
    float share = (float) (place - before);
    return line[before] + share * (line[before + 1] - line[before]);
  }
}
