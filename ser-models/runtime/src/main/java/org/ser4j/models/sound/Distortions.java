package org.ser4j.models.sound;

import java.util.List;
import java.util.Objects;
import org.ser4j.dsp.effect.RandomEffect;

/**
 * Several distortions one after the other, and those of the notebooks by name: each inner list
 * makes one further row of every recording.
 *
 * <table>
 * <caption>The names</caption>
 * <tr><th>name</th><th>further rows</th></tr>
 * <tr><td>000</td><td>one: noise of up to 0.015, then tempo 0.9 to 1.1, then 0.85 to 1.15 semitones
 *     up. The notebook trains on this row alone, and rounds both draws to hundredths</td></tr>
 * <tr><td>001</td><td>two: noise of up to 0.035; tempo 0.8, then 0.7 semitones up</td></tr>
 * <tr><td>001/tried</td><td>four, which the notebook only listens to: 0.7 semitones up; noise of up
 *     to 0.035; up to 5,000 samples at 22,050 Hz around; tempo 0.8</td></tr>
 * <tr><td>002/planned</td><td>one: noise, tempo, pitch, shift and gain, each half of the time. The
 *     notebook imports them and uses none: the numbers are ours. What it plans for spectrograms is
 *     {@code org.ser4j.training.augment}'s</td></tr>
 * <tr><td>003/features</td><td>two: noise of up to 0.035; tempo 0.8, then 8 semitones up. Its
 *     factor of 0.7 is not in semitones as 001's, but in octaves, rounded down to
 *     semitones</td></tr>
 * <tr><td>003/tried</td><td>four, which the notebook only listens to: noise of up to 0.035; up to
 *     5,000 samples at 22,050 Hz around; 8 semitones up; tempo 1.2</td></tr>
 * <tr><td>003/one_of_four</td><td>one, which the notebook defines and never calls: 0.5 semitones up,
 *     or tempo 0.8, or noise of 0.005, or up to 0.1 s to zeros; then the peak to 1. A move of no
 *     sample at all makes all zeros in the notebook; here it changes nothing</td></tr>
 * <tr><td>003/hybrid</td><td>one: 0.5 semitones up, then noise of 0.005, then up to 0.1 s around,
 *     then the peak to 1. The notebook's noise meets the recording as loud as it is, this one
 *     after the preparation of the same name has brought its peak to 1</td></tr>
 * <tr><td>004</td><td>three: noise, tempo, pitch. The notebook shows only their result; the numbers
 *     are 001's</td></tr>
 * </table>
 */
public final class Distortions {
  private Distortions() {}

  /**
   * Makes a list ready for recordings of one rate.
   *
   * @param distortions what is done, in order, each with a seed of its own; may be empty
   * @param sampleRate in Hz, at least 1
   * @return takes mono samples in [-1, 1], at least 1, finite, and leaves them as they are; gives a
   *     new array, the same from the same samples and seed; thread-safe
   * @throws IllegalArgumentException if the rate is under 1
   */
  public static RandomEffect open(List<Distortion> distortions, int sampleRate) {
    Objects.requireNonNull(distortions, "distortions must not be null");
    return DistortedBy.all(DistortedBy.opened(distortions, sampleRate));
  }

  /**
   * The names of the notebooks' distortions.
   *
   * @return all that {@link #named} knows, by notebook
   */
  public static List<String> names() {
    return NotebookDistortions.NAMES;
  }

  /**
   * What makes a notebook's further rows.
   *
   * @param name such as {@code 003/features}
   * @return one list for each further row of a recording: what is done, in order
   * @throws IllegalArgumentException if there is none of that name
   */
  public static List<List<Distortion>> named(String name) {
    return NotebookDistortions.named(Objects.requireNonNull(name, "name must not be null"));
  }
}
