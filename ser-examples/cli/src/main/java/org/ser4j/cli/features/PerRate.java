package org.ser4j.cli.features;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.IntFunction;

/**
 * What is built once for a sample rate and shared by all clips of that rate: windows, plans, filter
 * banks. Thread-safe.
 *
 * @param <T> immutable and thread-safe itself
 */
final class PerRate<T> {
  private final IntFunction<T> builder;
  private final ConcurrentMap<Integer, T> built = new ConcurrentHashMap<>();

  PerRate(IntFunction<T> builder) {
    this.builder = builder;
  }

  T at(int sampleRate) {
    return built.computeIfAbsent(sampleRate, builder::apply);
  }
}
