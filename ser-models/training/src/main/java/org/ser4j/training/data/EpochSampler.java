package org.ser4j.training.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.ser4j.training.config.Sampling;

/** The examples of an epoch, in order. */
final class EpochSampler {
  private final Sampling sampling;
  private final List<int[]> byClass;
  private final int count;

  EpochSampler(TrainingExamples examples, Sampling sampling) {
    this.sampling = sampling;
    this.count = examples.count();
    this.byClass = new ArrayList<>();
    for (int k = 0; k < examples.classes(); k++) {
      int label = k;
      byClass.add(IntStream.range(0, count).filter(i -> examples.labels()[i] == label).toArray());
    }
  }

  int[] draw(Random random) {
    int[] order =
        sampling == Sampling.BALANCED ? balanced(random) : IntStream.range(0, count).toArray();
    shuffle(order, random);
    return order;
  }

  /** The classes in turn; within a class, its examples in random order, again and again. */
  private int[] balanced(Random random) {
    List<int[]> decks = new ArrayList<>();
    for (int[] indices : byClass) {
      if (indices.length > 0) {
        int[] deck = indices.clone();
        shuffle(deck, random);
        decks.add(deck);
      }
    }
    int[] order = new int[count];
    Arrays.setAll(
        order,
        i -> {
          int[] deck = decks.get(i % decks.size());
          return deck[i / decks.size() % deck.length];
        });
    return order;
  }

  private static void shuffle(int[] values, Random random) {
    for (int i = values.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int held = values[i];
      values[i] = values[j];
      values[j] = held;
    }
  }
}
