package org.ser4j.training.data;

import java.util.Random;

/**
 * Independent streams of random numbers from one seed, as NumPy's {@code SeedSequence}. A stream
 * depends on its purpose, epoch and index, never on which thread draws first. {@link Random},
 * because its algorithm is part of its contract.
 */
public final class SeedSequence {
  /** The order is part of every seed: add new ones at the end. */
  public enum Purpose {
    WEIGHTS,
    ENGINE,
    ORDER,
    EXAMPLE,
    MIX,
    VERSION,
    ONLINE
  }

  private SeedSequence() {}

  public static Random stream(long seed, Purpose purpose, int epoch, int index) {
    return new Random(derive(seed, purpose, epoch, index));
  }

  public static long derive(long seed, Purpose purpose, int epoch, int index) {
    long value = mix(seed + purpose.ordinal());
    value = mix(value + epoch);
    return mix(value + index);
  }

  /** The finaliser of SplitMix64, Steele, Lea and Flood 2014, after a step by the golden ratio. */
  private static long mix(long value) {
    long z = value + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
