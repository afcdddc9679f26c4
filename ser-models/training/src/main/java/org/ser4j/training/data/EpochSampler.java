package org.ser4j.training.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.ser4j.training.config.Sampling;

/** Which rows make an epoch, in which order. */
final class EpochSampler {
  private final Sampling sampling;
  private final List<int[]> rowsByClass;
  private final int count;

  EpochSampler(TrainingExamples rows, Sampling sampling) {
    this.sampling = sampling;
    this.count = rows.count();
    this.rowsByClass = new ArrayList<>();
    for (int k = 0; k < rows.classes(); k++) {
      int label = k;
      rowsByClass.add(IntStream.range(0, count).filter(i -> rows.labels()[i] == label).toArray());
    }
  }

  int[] draw(Random random) {
    int[] order =
        sampling == Sampling.BALANCED ? balanced(random) : IntStream.range(0, count).toArray();
    shuffle(order, random);
    return order;
  }

  /** Goes round the classes; within a class, through its rows in random order, again and again. */
  private int[] balanced(Random random) {
    List<int[]> decks = new ArrayList<>();
    for (int[] rows : rowsByClass) {
      if (rows.length > 0) {
        int[] deck = rows.clone();
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
