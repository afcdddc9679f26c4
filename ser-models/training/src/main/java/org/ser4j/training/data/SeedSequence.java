package org.ser4j.training.data;

import java.util.Random;

/**
 * Independent streams of random numbers from one seed. Each stream hangs on what it is for (epoch,
 * place in it), never on which thread draws first. {@link Random}, because its algorithm is part of
 * its contract.
 */
public final class SeedSequence {
  /** What a stream is for. */
  public enum Purpose {
    WEIGHTS,
    ENGINE,
    ORDER,
    ROW,
    MIX,
    COPY,
    ONLINE
  }

  private SeedSequence() {}

  public static Random stream(long seed, Purpose purpose, int epoch, int place) {
    return new Random(derive(seed, purpose, epoch, place));
  }

  public static long derive(long seed, Purpose purpose, int epoch, int place) {
    long value = mix(seed + purpose.ordinal());
    value = mix(value + epoch);
    return mix(value + place);
  }

  /** The finaliser of SplitMix64, Steele, Lea and Flood 2014, after a step by the golden ratio. */
  private static long mix(long value) {
    long z = value + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
