package org.ser4j.models.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ser4j.api.BundleException;
import org.ser4j.models.frontend.ActivitySettings;
import org.ser4j.models.frontend.FrontEnd;
import org.ser4j.models.frontend.LogMel;
import org.ser4j.models.frontend.Preprocessor;
import org.ser4j.models.frontend.Scaler;
import org.ser4j.models.frontend.Waveform;
import org.ser4j.models.layer.Shape;
import org.ser4j.models.network.ImportedModel.OutputKind;

class ImportedModelTest {
  private static final FrontEnd MEL = LogMel.standard();

  @TempDir Path place;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(place.resolve("my.net.pt"), "a network");
  }

  @Test
  void aFileIsWrapped() throws IOException {
    ImportedModel network = builder(Shape.of(64, 250)).build();
    assertEquals("my.net", network.name());
    assertEquals("torchscript", network.format());
    Path copies = Files.createDirectory(place.resolve("copies"));
    network.copyTo(copies);
    assertEquals("a network", Files.readString(copies.resolve("my.net.pt")));
  }

  @Test
  void aFolderIsWrapped() throws IOException {
    Path folder = Files.createDirectories(place.resolve("saved/variables")).getParent();
    Files.writeString(folder.resolve("saved_model.pb"), "graph");
    Files.writeString(folder.resolve("variables/variables.index"), "index");
    ImportedModel network = new ImportedModelBuilder(folder, Shape.of(9), 2).build();
    assertEquals("saved_model", network.format());
    assertEquals(
        "[saved_model.pb, variables/variables.index]", network.files().keySet().toString());
    Path copies = Files.createDirectory(place.resolve("copies"));
    network.copyTo(copies);
    assertEquals("index", Files.readString(copies.resolve("variables/variables.index")));
  }

  @Test
  void whatChangedSinceIsRefused() throws IOException {
    ImportedModel network = builder(Shape.of(64, 250)).build();
    Files.writeString(file, "a natwork");
    Path copies = Files.createDirectory(place.resolve("copies"));
    BundleException e = assertThrows(BundleException.class, () -> network.copyTo(copies));
    assertTrue(e.getMessage().contains("my.net.pt"), e.getMessage());
  }

  @Test
  void nothingThereIsRefused() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> new ImportedModelBuilder(place.resolve("no.pt"), Shape.of(9), 2).build());
    assertTrue(e.getMessage().contains("no.pt"), e.getMessage());
  }

  @Test
  void extentsOfOneMayBeLeftOutOrAdded() {
    builder(Shape.of(1, 64, 250)).build().requireFit(scaled(MEL), 3);
    builder(Shape.of(64, 250)).build().requireFit(scaled(MEL), 3);
    builder(Shape.of(250, 64, 1)).framesFirst(true).build().requireFit(scaled(MEL), 3);
    Waveform samples = new Waveform(16_000, 400, 16_000, true);
    builder(Shape.of(16_000)).variableLength(true).build().requireFit(scaled(samples), 3);
    builder(Shape.of(16_000, 1)).variableLength(true).build().requireFit(scaled(samples), 3);
  }

  @Test
  void whatDoesNotFitIsRefused() {
    Waveform samples = new Waveform(16_000, 400, 16_000, true);
    assertRefused(builder(Shape.of(250, 64)), MEL, 3, "gives [1, 64, 250]");
    assertRefused(builder(Shape.of(64, 250)).framesFirst(true), MEL, 3, "frames first");
    assertRefused(builder(Shape.of(64, 250)), MEL, 4, "gives 3 values, but there are 4 labels");
    assertRefused(builder(Shape.of(16_000)), samples, 3, "length varies");
  }

  private static Preprocessor scaled(FrontEnd frontEnd) {
    return new Preprocessor(frontEnd, ActivitySettings.STANDARD, Scaler.identity(frontEnd.bands()));
  }

  private static void assertRefused(
      ImportedModelBuilder builder, FrontEnd frontEnd, int labels, String expected) {
    ImportedModel network = builder.build();
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class, () -> network.requireFit(scaled(frontEnd), labels));
    assertTrue(e.getMessage().contains(expected), e.getMessage());
  }

  @Test
  void rowsAreWorkedOutFromTheNumberOfValues() {
    ImportedModel fixed = builder(Shape.of(4, 5)).build();
    assertEquals(Shape.of(4, 5), fixed.row(60, 3));
    ImportedModel variable = builder(Shape.of(1, 20)).variableLength(true).build();
    assertEquals(Shape.of(1, 7), variable.row(21, 3));
    for (int[] wrong : new int[][] {{59, 3}, {0, 1}, {20, 0}, {21, 1}}) {
      assertThrows(IllegalArgumentException.class, () -> fixed.row(wrong[0], wrong[1]));
      assertThrows(IllegalArgumentException.class, () -> variable.row(wrong[0], wrong[1]));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/etc/passwd",
        "../model.pt",
        "a/../b",
        "a//b",
        ".hidden",
        "a/",
        "C:\\a",
        "a\\b",
        "a\nb"
      })
  void namesThatLeadElsewhereAreRefused(String name) throws IOException {
    ImportedModel.File content = ImportedModelBuilder.DiskFile.of(file);
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new ImportedModel(
                "n",
                "torchscript",
                Shape.of(9),
                false,
                false,
                OutputKind.LOGITS,
                2,
                new TreeMap<>(Map.of(name, content))));
  }

  @Test
  void valuesOutOfRangeAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> builder(Shape.of(1, 2, 3, 4)).build());
    assertThrows(IllegalArgumentException.class, () -> builder(Shape.of(9)).name(" ").build());
    assertThrows(IllegalArgumentException.class, () -> builder(Shape.of(9)).format("A b").build());
    assertThrows(
        IllegalArgumentException.class, () -> builder(Shape.of(3, 3)).variableLength(true).build());
  }

  private ImportedModelBuilder builder(Shape input) {
    return new ImportedModelBuilder(file, input, 3);
  }
}
