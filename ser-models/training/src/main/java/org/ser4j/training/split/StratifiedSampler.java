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

/** Samples without replacement. Not thread-safe: each sample advances the generator. */
final class StratifiedSampler {
  private final Random random;

  StratifiedSampler(long seed) {
    random = new Random(seed);
  }

  /**
   * Samples a share, rounded up; each group has the same share, as nearly as whole numbers allow.
   *
   * @throws CorpusException if a group is too small to be on both sides
   */
  <T> List<T> sample(List<T> from, double share, Function<T, String> group) {
    Map<String, List<T>> groups = new TreeMap<>();
    from.forEach(
        item -> groups.computeIfAbsent(group.apply(item), g -> new ArrayList<>()).add(item));
    int wanted = (int) Math.ceil(share * from.size() - 1e-9);
    Map<String, Integer> sizes = sizes(groups, wanted, from.size());
    List<T> sample = new ArrayList<>();
    groups.forEach(
        (name, items) -> {
          Collections.shuffle(items, random);
          sample.addAll(items.subList(0, sizes.getOrDefault(name, 0)));
        });
    return sample;
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
                    + "'; a stratified split needs two to put one on both sides");
          }
          double exact = (double) wanted * items.size() / total;
          sizes.put(name, (int) exact);
          remainders.put(name, exact - (int) exact);
        });
    List<String> byRemainder = new ArrayList<>(groups.keySet());
    byRemainder.sort(
        Comparator.comparingDouble((String name) -> -remainders.getOrDefault(name, 0.0)));
    int missing = wanted - sizes.values().stream().mapToInt(Integer::intValue).sum();
    byRemainder.stream().limit(missing).forEach(name -> sizes.merge(name, 1, Integer::sum));
    return sizes;
  }
}
