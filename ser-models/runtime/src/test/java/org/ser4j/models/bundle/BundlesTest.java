package org.ser4j.models.bundle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ser4j.api.BundleException;

class BundlesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"bundle", "bundle.zip", "a/new/place", "a/new/place.ZIP"})
  void whatIsWrittenIsRead(String name) {
    for (Bundle bundle : List.of(TestBundles.tiny(), TestBundles.everyLayer())) {
      Path target = folder.resolve(name);
      Bundles.write(bundle, target);
      assertSame(bundle, Bundles.read(target));
    }
  }

  @Test
  void theSameBundleGivesTheSameBytesInAnyTimeZone() throws IOException {
    Bundles.write(TestBundles.tiny(), folder.resolve("one.zip"));
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      Bundles.write(TestBundles.tiny(), folder.resolve("two.zip"));
    } finally {
      TimeZone.setDefault(before);
    }
    assertArrayEquals(
        Files.readAllBytes(folder.resolve("one.zip")),
        Files.readAllBytes(folder.resolve("two.zip")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"v1", "v1.zip", "v2", "v2.zip"})
  void aBundleOfEveryFormatVersionKeepsLoading(String name) throws Exception {
    Path fixture = Path.of(BundlesTest.class.getResource(name).toURI());
    assertSame(TestBundles.everyLayer(), Bundles.read(fixture));
  }

  @Test
  void theFormatHasNotChangedWithoutAVersionOfItsOwn() throws Exception {
    assertEquals(2, ConfigJson.FORMAT_VERSION, "add a fixture of the new version");
    Path fixture = Path.of(BundlesTest.class.getResource("v2").toURI());
    Path written = folder.resolve("written");
    Bundles.write(TestBundles.everyLayer(), written);
    for (String name : BundleFiles.ALL) {
      assertArrayEquals(
          Files.readAllBytes(fixture.resolve(name)), Files.readAllBytes(written.resolve(name)));
    }
  }

  @Test
  void writingReplacesABundleAndLeavesOtherFiles() throws IOException {
    Files.writeString(folder.resolve("notes.txt"), "mine");
    Bundles.write(TestBundles.everyLayer(), folder);
    Bundles.write(TestBundles.tiny(), folder);
    assertSame(TestBundles.tiny(), Bundles.read(folder));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(5, files.count(), "four files and the note, nothing temporary");
    }
  }

  @Test
  void whereNothingCanBeWrittenTheErrorNamesThePlace() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "in the way");
    for (String name : List.of("below", "below.zip")) {
      BundleException e =
          assertThrows(
              BundleException.class, () -> Bundles.write(TestBundles.tiny(), file.resolve(name)));
      assertTrue(e.getMessage().contains(name), e.getMessage());
    }
  }

  @Test
  void aMissingBundleIsATypedError() {
    BundleException e =
        assertThrows(BundleException.class, () -> Bundles.read(folder.resolve("none")));
    assertTrue(e.getMessage().contains("none"), e.getMessage());
  }

  @Test
  void withoutABundledModelTheErrorNamesTheArtifact() {
    BundleException e =
        assertThrows(
            BundleException.class, () -> Bundles.readDefault(ClassLoader.getPlatformClassLoader()));
    assertTrue(e.getMessage().contains("org.ser4j:ser-model-ravdess"), e.getMessage());
  }

  @Test
  void theBundledModelIsReadFromTheClassPath() throws IOException {
    Bundles.write(TestBundles.tiny(), folder.resolve("META-INF/ser4j/models/default"));
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {folder.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
      assertSame(TestBundles.tiny(), Bundles.readDefault(loader));
      Files.delete(folder.resolve("META-INF/ser4j/models/default/model.safetensors"));
      assertThrows(BundleException.class, () -> Bundles.readDefault(loader));
    }
  }

  @Test
  void whatIsNoBundleIsNamed() throws IOException {
    assertRefused(folder.resolve("none"), "; expected a folder with a config.json");
    assertRefused(Files.writeString(folder.resolve("a"), "no zip"), "is not a zip file; expected");
    assertRefused(Files.createFile(folder.resolve("b.zip")), "the file is empty");
    Path pointer = folder.resolve("c.zip");
    Files.writeString(pointer, "version https://git-lfs.github.com/spec/v1\noid sha256:0\n");
    assertRefused(pointer, "git lfs pull");
    Path noFiles = Files.createDirectory(folder.resolve("folder"));
    assertRefused(noFiles, "config.json is missing; expected the folder of a bundle");
    Path bundle = folder.resolve("bundle");
    Bundles.write(TestBundles.tiny(), bundle);
    assertRefused(bundle.resolve("config.json"), "name the folder that holds it");
    Path zip = folder.resolve("d.zip");
    Bundles.write(TestBundles.tiny(), zip);
    byte[] bytes = Files.readAllBytes(zip);
    for (int length : new int[] {2, 100, bytes.length / 2, bytes.length - 30}) {
      assertRefused(Files.write(zip, Arrays.copyOf(bytes, length)), "is cut short or damaged");
    }
  }

  private static void assertRefused(Path bundle, String reason) {
    BundleException e = assertThrows(BundleException.class, () -> Bundles.read(bundle));
    assertTrue(e.getMessage().contains(reason), e.getMessage());
    assertTrue(e.getMessage().contains(bundle.toString()), e.getMessage());
  }

  private static void assertSame(Bundle expected, Bundle actual) {
    assertEquals(expected.architecture(), actual.architecture());
    assertEquals(expected.labels(), actual.labels());
    assertEquals(expected.preprocessor(), actual.preprocessor());
    assertEquals(expected.calibration(), actual.calibration());
    assertEquals(expected.provenance(), actual.provenance());
    assertEquals(expected.card(), actual.card());
    assertFalse(expected.weights().names().isEmpty());
    assertEquals(List.copyOf(expected.weights().names()), List.copyOf(actual.weights().names()));
    for (String name : expected.weights().names()) {
      assertArrayEquals(expected.weights().get(name), actual.weights().get(name), name);
    }
  }
}
