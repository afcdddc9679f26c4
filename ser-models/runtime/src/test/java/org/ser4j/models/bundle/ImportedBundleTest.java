package org.ser4j.models.bundle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ser4j.api.BundleException;
import org.ser4j.models.frontend.ActivitySettings;
import org.ser4j.models.frontend.Preprocessor;
import org.ser4j.models.frontend.Scaler;
import org.ser4j.models.frontend.Waveform;
import org.ser4j.models.layer.Shape;
import org.ser4j.models.network.ImportedModel;
import org.ser4j.models.network.ImportedModel.OutputKind;
import org.ser4j.models.network.ImportedModelBuilder;

class ImportedBundleTest {
  @TempDir Path place;
  private Path saved;
  private Bundle bundle;
  private Path zip;

  @BeforeEach
  void make() throws IOException {
    saved = Files.createDirectories(place.resolve("saved/variables")).getParent();
    Files.writeString(saved.resolve("saved_model.pb"), "graph");
    Files.writeString(saved.resolve("variables/variables.index"), "index");
    bundle =
        new Bundle(
            new ImportedModelBuilder(saved, Shape.of(16_000), 2)
                .name("listener")
                .variableLength(true)
                .output(OutputKind.PROBABILITIES)
                .build(),
            new LabelSet("emotion", List.of("happy", "sad")),
            new Preprocessor(
                new Waveform(16_000, 400, 16_000, true),
                ActivitySettings.STANDARD,
                Scaler.identity(1)),
            Calibration.NONE,
            Provenance.UNKNOWN,
            "# Somebody else's");
    zip = place.resolve("bundle.zip");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bundle", "bundle.zip"})
  void comesBackWhole(String name) throws IOException {
    Path target = place.resolve(name);
    Bundles.write(bundle, target);
    Bundle read = Bundles.read(target);
    assertEquals(bundle.preprocessor(), read.preprocessor());
    ImportedModel network = (ImportedModel) read.network();
    ImportedModel original = (ImportedModel) bundle.network();
    assertEquals("listener", network.name());
    assertEquals(original.input(), network.input());
    assertTrue(network.variableLength());
    assertFalse(network.framesFirst());
    assertEquals(OutputKind.PROBABILITIES, network.output());
    assertEquals(2, network.outputs());
    Path copies = Files.createDirectory(place.resolve("copies"));
    network.copyTo(copies);
    assertEquals("graph", Files.readString(copies.resolve("saved_model.pb")));
    assertEquals("index", Files.readString(copies.resolve("variables/variables.index")));
    Path again = place.resolve("again.zip");
    Bundles.write(read, again);
    Bundles.write(bundle, zip);
    assertArrayEquals(Files.readAllBytes(zip), Files.readAllBytes(again));
  }

  @Test
  void hasNoLayersToShow() {
    assertThrows(IllegalStateException.class, () -> bundle.architecture());
    assertThrows(IllegalStateException.class, () -> bundle.weights());
  }

  @Test
  void replacesABundleOfLayersInItsFolder() throws IOException {
    Path folder = place.resolve("bundle");
    Bundles.write(TestBundles.tiny(), folder);
    Bundles.write(bundle, folder);
    assertEquals("listener", Bundles.read(folder).network().name());
    Bundles.write(TestBundles.tiny(), folder);
    assertEquals("tiny", Bundles.read(folder).network().name());
  }

  @Test
  void aMissingFileIsRefused() throws IOException {
    Path folder = place.resolve("bundle");
    Bundles.write(bundle, folder);
    Files.delete(folder.resolve("network/variables/variables.index"));
    assertRefused(folder, "network/variables/variables.index is missing");
  }

  @Test
  void aFileThatChangedIsRefusedWhenItIsLoaded() throws IOException {
    Path folder = place.resolve("bundle");
    Bundles.write(bundle, folder);
    Files.writeString(folder.resolve("network/saved_model.pb"), "grand");
    ImportedModel network = (ImportedModel) Bundles.read(folder).network();
    Path copies = Files.createDirectory(place.resolve("copies"));
    BundleException e = assertThrows(BundleException.class, () -> network.copyTo(copies));
    assertTrue(e.getMessage().contains("network/saved_model.pb"), e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"network/more.bin", "network/../up.bin", "network//x", "model.safetensors"})
  void aZipWithMoreThanItsFilesIsRefused(String name) throws IOException {
    Bundles.write(bundle, place.resolve("bundle"));
    ZipMaker.zip(place.resolve("bundle"), zip, name);
    assertRefused(zip, name.startsWith("network//") ? "/x" : name.replace("network/../", ""));
  }

  @Test
  void aZipMadeByHandMayHoldFolders() throws IOException {
    Bundles.write(bundle, place.resolve("bundle"));
    ZipMaker.zip(place.resolve("bundle"), zip, "network/", "network/variables/");
    assertEquals("listener", Bundles.read(zip).network().name());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"saved_model.pb\": > \"../saved_model.pb\":",
        "\"saved_model.pb\": > \"/saved_model.pb\":",
        "\"imported\" > \"unheard_of\"",
        "\"format\": \"saved_model\" > \"format\": \"../x\"",
        "\"outputs\": 2 > \"outputs\": 3",
        "\"outputs\": 2 > \"outputs\": 0",
        "\"variable_length\": true > \"variable_length\": false",
        "\"probabilities\" > \"guesses\"",
        "16000 > 15999",
        "\"saved_model.pb\": \" > \"saved_model.pb\": \"0"
      })
  void aDamagedConfigIsRefused(String change) throws IOException {
    Path folder = place.resolve("bundle");
    Bundles.write(bundle, folder);
    Path config = folder.resolve("config.json");
    String text = Files.readString(config);
    String[] parts = change.split(" > ");
    assertTrue(text.contains(parts[0]), text);
    Files.writeString(config, text.replace(parts[0], parts[1]));
    assertThrows(BundleException.class, () -> Bundles.read(folder));
  }

  private static void assertRefused(Path path, String expected) {
    BundleException e = assertThrows(BundleException.class, () -> Bundles.read(path));
    assertTrue(e.getMessage().contains(expected), e.getMessage());
  }
}
