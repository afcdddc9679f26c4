package org.ser4j.conformance;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.Shape;
import org.ser4j.training.zoo.Zoo;
import org.ser4j.training.zoo.ZooEntry;

/** The networks of the zoo that the suite tries, and their inputs. */
public final class ZooNetworks {
  /** Larger ones take long to fill with random weights, and have no layer that others lack. */
  private static final long MOST_PARAMETERS = 2_000_000;

  private ZooNetworks() {}

  /** The networks on their usual inputs, in the zoo's order, without large ones and duplicates. */
  public static List<Architecture> inferred() {
    Set<Object> different = new HashSet<>();
    return Zoo.entries().stream()
        .filter(entry -> entry.parameters() <= MOST_PARAMETERS)
        .map(ZooEntry::architecture)
        .filter(network -> different.add(List.of(network.input(), network.layers())))
        .toList();
  }

  /** Networks that are quick to train: this library's own, a notebook's line, pair and sequence. */
  static Stream<Architecture> trained() {
    return Stream.of(
        Zoo.named("residual_cnn", Shape.of(1, 32, 40), 8),
        Zoo.named("cnn_bilstm", Shape.of(1, 32, 40), 8),
        Zoo.named("002/small", Shape.of(1, 157), 6),
        Zoo.named("003/features_gender", Shape.of(1, 162), 2),
        Zoo.named("003/lstm_cnn", Shape.of(1, 166, 6), 8));
  }

  interface Check {
    void of(Architecture network);
  }

  static Stream<DynamicTest> tests(String prefix, Stream<Architecture> networks, Check check) {
    List<DynamicTest> tests =
        networks
            .map(
                network ->
                    DynamicTest.dynamicTest(prefix + network.name(), () -> check.of(network)))
            .toList();
    assertFalse(tests.isEmpty(), "the zoo has no network to try");
    return tests.stream();
  }
}
