package org.ser4j.training.split;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import org.ser4j.training.corpus.CorpusException;

/** Draws without putting back. Belongs to one thread: each draw goes on with the random numbers. */
final class StratifiedSampler {
  private final Random random;

  StratifiedSampler(long seed) {
    random = new Random(seed);
  }

  /**
   * Draws a share, rounded up, of which each group has its own share as nearly as whole numbers
   * allow.
   *
   * @throws CorpusException if a group is too small to be on both sides
   */
  <T> List<T> of(List<T> from, double share, Function<T, String> group) {
    Map<String, List<T>> groups = new TreeMap<>();
    from.forEach(
        item -> groups.computeIfAbsent(group.apply(item), g -> new ArrayList<>()).add(item));
    int wanted = (int) Math.ceil(share * from.size() - 1e-9);
    List<T> drawn = new ArrayList<>();
    Map<String, Integer> sizes = sizes(groups, wanted, from.size());
    groups.forEach(
        (name, items) -> {
          Collections.shuffle(items, random);
          drawn.addAll(items.subList(0, sizes.get(name)));
        });
    return drawn;
  }

  /** By largest remainder. */
  private static <T> Map<String, Integer> sizes(
      Map<String, List<T>> groups, int wanted, int total) {
    Map<String, Integer> sizes = new TreeMap<>();
    Map<String, Double> remainders = new TreeMap<>();
    groups.forEach(
        (name, items) -> {
          if (groups.size() > 1 && items.size() < 2) {
            throw new CorpusException(
                "only one recording has the label '"
                    + name
                    + "'; to be on both sides of a stratified split it needs two");
          }
          double exact = (double) wanted * items.size() / total;
          sizes.put(name, (int) exact);
          remainders.put(name, exact - (int) exact);
        });
    List<String> byRemainder = new ArrayList<>(groups.keySet());
    byRemainder.sort(Comparator.comparingDouble((String name) -> -remainders.get(name)));
    int missing = wanted - sizes.values().stream().mapToInt(Integer::intValue).sum();
    byRemainder.stream().limit(missing).forEach(name -> sizes.merge(name, 1, Integer::sum));
    return sizes;
  }
}
