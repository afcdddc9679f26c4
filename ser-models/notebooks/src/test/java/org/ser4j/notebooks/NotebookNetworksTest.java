package org.ser4j.notebooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ser4j.dsp.feature.FeatureSets;
import org.ser4j.models.frontend.Features;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.Layer;
import org.ser4j.models.layer.Layer.BinaryLogit;
import org.ser4j.models.layer.Shape;
import org.ser4j.training.zoo.Zoo;
import org.ser4j.training.zoo.ZooEntry;
import org.ser4j.training.zoo.ZooEntry.Use;

class NotebookNetworksTest {
  private static final Shape LOG_MEL = Shape.of(1, 64, 250);

  static List<ZooEntry> entries() {
    return Zoo.entries();
  }

  @ParameterizedTest
  @MethodSource("entries")
  void everyUseHasTheParameterCountOfItsEntry(ZooEntry entry) {
    for (Use use : entry.uses()) {
      Architecture network = Zoo.named(entry.name(), use.input(), entry.classes());
      assertEquals(use.parameters(), network.totalParameters(), use.toString());
      assertEquals(Shape.of(entry.classes()), network.resolve().output());
    }
    assertEquals(entry.name(), entry.architecture().name());
    assertEquals(entry.parameters(), entry.architecture().totalParameters());
  }

  /** A window that gives as many frames as the notebook had. */
  @ParameterizedTest
  @MethodSource("entries")
  void namedFeatureSetsHaveTheShapeOfTheInput(ZooEntry entry) {
    for (Use use : entry.uses()) {
      if (FeatureSets.names().contains(use.features())) {
        boolean sound = use.features().equals("frames166");
        int window = sound ? 3 * 48_000 : 80_080;
        int rate = sound ? 48_000 : 22_050;
        Shape given = new Features(FeatureSets.named(use.features(), rate), window).output();
        assertEquals(given, use.input(), entry.name());
      } else {
        String known = "log_mel|mel_image|waveform|\\(.*\\)";
        assertTrue(use.features().matches(known), use.features());
      }
    }
  }

  @Test
  void namesAreDifferentAndGroupedByNotebook() {
    List<String> names = Zoo.names();
    Set<String> different = new HashSet<>(names);
    assertEquals(names.size(), different.size());
    assertTrue(
        different.containsAll(
            List.of("000/baseline", "000/final", "001/cnn", "002/small", "004/model7")));
    for (ZooEntry entry : Zoo.entries()) {
      assertEquals(entry, Zoo.entry(entry.name()));
      if (entry.name().matches("\\d{3}/.*")) {
        assertTrue(entry.origin().startsWith("notebook " + entry.name().substring(0, 3)));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("entries")
  void anyNumberOfClasses(ZooEntry entry) {
    for (int classes : new int[] {2, 7}) {
      Architecture network = Zoo.named(entry.name(), entry.input(), classes);
      assertEquals(Shape.of(classes), network.resolve().output());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"003/raw_gender", "003/features_gender"})
  void twoClassesShareOneLogit(String name) {
    ZooEntry entry = Zoo.entry(name);
    List<Layer> layers = entry.architecture().layers().layers();
    assertEquals(new BinaryLogit(), layers.get(layers.size() - 1));
    IllegalArgumentException one =
        assertThrows(IllegalArgumentException.class, () -> Zoo.named(name, entry.input(), 1));
    assertTrue(one.getMessage().contains("not 1"), one.getMessage());
  }

  /** The notebooks' inputs, and equivalent ones. */
  @Test
  void equivalentShapesAreReshaped() {
    for (Shape input : List.of(Shape.of(162), Shape.of(1, 162), Shape.of(2, 81))) {
      assertEquals(629_096, Zoo.named("001/cnn", input, 8).totalParameters());
    }
    assertEquals(897_350, Zoo.named("002/2d_paper", Shape.of(128, 157), 6).totalParameters());
    long frames = Zoo.entry("003/lstm_cnn").parameters();
    assertEquals(frames, Zoo.named("003/lstm_cnn", Shape.of(166, 282), 8).totalParameters());
  }

  @Test
  void ownNetworksTakeOtherImages() {
    for (String name : List.of("residual_cnn", "cnn_bilstm")) {
      for (Shape input : new Shape[] {Shape.of(1, 40, 300), Shape.of(3, 17, 33)}) {
        assertEquals(Shape.of(5), Zoo.named(name, input, 5).resolve().output());
      }
    }
  }

  @Test
  void sizesAreAsDocumented() {
    assertEquals(317_912, Zoo.named("residual_cnn", LOG_MEL, 8).trainableParameters());
    assertEquals(329_720, Zoo.named("cnn_bilstm", LOG_MEL, 8).trainableParameters());
    // Printed by Keras beside the total: 003's normalised features, 002's wide and own networks.
    assertEquals(
        16_272_904, Zoo.entry("003/features_emotion").architecture().trainableParameters());
    assertEquals(446_470, Zoo.entry("002/wide").architecture().trainableParameters());
    assertEquals(951_718, Zoo.entry("002/2d_own").architecture().trainableParameters());
  }

  @Test
  void theDocumentationListsEveryNetwork() throws IOException {
    String page =
        Files.readString(
            Path.of(System.getProperty("ser4j.root"), "docs", "reference", "networks.md"));
    for (ZooEntry entry : Zoo.entries()) {
      String name = "| `" + entry.name() + "` |";
      String row =
          page.lines().filter(line -> line.startsWith(name)).findFirst().orElse("no row " + name);
      for (Use use : entry.uses()) {
        String count = String.format(Locale.ROOT, "%,d", use.parameters());
        assertTrue(row.contains(count), row + " lacks " + count);
        use.accuracy()
            .ifPresent(
                accuracy -> {
                  String published = Double.toString(accuracy).substring(1);
                  assertTrue(row.contains(published), row + " lacks " + published);
                });
      }
    }
  }

  /** Keras' VGG16 over 1,000 classes and 224 x 224 pixels in three colours has 138,357,544. */
  @Test
  void vgg16IsThePublishedOne() {
    Architecture network = Zoo.named("004/2d_vgg16", Shape.of(3, 224, 224), 1000);
    assertEquals(138_357_544, network.totalParameters());
  }

  @Test
  void unknownNamesAndUnsuitableInputsAreRejected() {
    IllegalArgumentException unknown =
        assertThrows(IllegalArgumentException.class, () -> Zoo.named("nobody", LOG_MEL, 8));
    assertTrue(unknown.getMessage().contains("residual_cnn"), unknown.getMessage());
    assertThrows(IllegalArgumentException.class, () -> Zoo.entry("nobody"));
    assertThrows(IllegalArgumentException.class, () -> Zoo.named("residual_cnn", Shape.of(162), 8));
    assertThrows(IllegalArgumentException.class, () -> Zoo.named("residual_cnn", LOG_MEL, 0));
    assertThrows(
        IllegalArgumentException.class, () -> Zoo.named("004/model7", Shape.of(1, 153), 6));
  }
}
