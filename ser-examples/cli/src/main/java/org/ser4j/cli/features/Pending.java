package org.ser4j.cli.features;

import java.util.function.Function;

/**
 * A value that is computed when it is asked for, so that everything of one signal is ordered before
 * anything is computed: what then stands on the same spectra shares them.
 *
 * @param <T> the value
 */
@FunctionalInterface
interface Pending<T> {
  T get();

  default <R> Pending<R> then(Function<? super T, ? extends R> next) {
    return () -> next.apply(get());
  }
}
