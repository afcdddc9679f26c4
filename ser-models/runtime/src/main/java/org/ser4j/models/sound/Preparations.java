package org.ser4j.models.sound;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * Several preparations one after the other, and those of the notebooks by name.
 *
 * <table>
 * <caption>The names</caption>
 * <tr><th>name</th><th>what is done</th></tr>
 * <tr><td>000</td><td>trims both ends at 30 dB. The pieces of 2 s that follow in the notebook are
 *     a matter of cutting windows. (Its line is cut off at {@code top_db}; the remark above it says 30
 *     dB.)</td></tr>
 * <tr><td>001, 003/features</td><td>2.5 s from 0.6 s on; short recordings stay short</td></tr>
 * <tr><td>002</td><td>80,080 samples at 16 kHz, 5.005 s, the longest clip of CREMA-D; what is
 *     longer is cut</td></tr>
 * <tr><td>003/silence</td><td>drops silence at 20 dB, then the peak to 1. The notebook then puts
 *     zeros up to its longest recording; add a {@link FixLength} for that</td></tr>
 * <tr><td>003/raw</td><td>drops silences of at least 0.5 s at or under -50 dBFS, cuts or fills to 3
 *     s, then the peak to 1; for 48 kHz. A recording that is silent throughout gives nothing,
 *     the notebook's gives zeros</td></tr>
 * <tr><td>003/noise_reduction</td><td>the peak to 1, then spectral gating; see {@link ReduceNoise}
 *     for how the notebook's differs</td></tr>
 * <tr><td>003/hybrid</td><td>drops silence at 30 dB, then the peak to 1, which the notebook does
 *     where it makes the features; there zeros come between the two, up to its longest
 *     recording</td></tr>
 * </table>
 *
 * <p>Notebook 004 does nothing to its samples.
 */
public final class Preparations {
  private Preparations() {}

  /**
   * Makes a list ready for recordings of one rate.
   *
   * @param preparations what is done, in order; may be empty
   * @param sampleRate in Hz
   * @return takes mono samples in [-1, 1], finite, and leaves them as they are; gives what is left,
   *     which may be nothing and then stays nothing, and is the very array it got if the list is
   *     empty; thread-safe
   * @throws IllegalArgumentException if one of them cannot be done at this rate
   */
  public static UnaryOperator<float[]> open(List<Preparation> preparations, int sampleRate) {
    Objects.requireNonNull(preparations, "preparations must not be null");
    Limits.rate(sampleRate);
    List<UnaryOperator<float[]>> steps = new ArrayList<>();
    for (Preparation preparation : preparations) {
      steps.add(preparation.open(sampleRate));
    }
    return PreparedBy.all(List.copyOf(steps));
  }

  /**
   * The names of the notebooks' preparations.
   *
   * @return all that {@link #named} knows, by notebook
   */
  public static List<String> names() {
    return NotebookPreparations.NAMES;
  }

  /**
   * A notebook's preparation.
   *
   * @param name such as {@code 003/raw}
   * @return what is done, in order
   * @throws IllegalArgumentException if there is none of that name
   */
  public static List<Preparation> named(String name) {
    return NotebookPreparations.named(Objects.requireNonNull(name, "name must not be null"));
  }
}
