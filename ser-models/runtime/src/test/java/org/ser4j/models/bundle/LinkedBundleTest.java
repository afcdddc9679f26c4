package org.ser4j.models.bundle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.ser4j.api.BundleException;

/** Bundles in folders whose files are links. */
@Timeout(60)
class LinkedBundleTest {
  @TempDir Path place;
  private Path folder;
  private Path outside;

  @BeforeEach
  void write() throws IOException {
    assumeTrue(File.separatorChar == '/', "symbolic links need no rights on Unix only");
    folder = place.resolve("bundle");
    outside = Files.createDirectory(place.resolve("outside"));
    Bundles.write(TestBundles.tiny(), folder);
  }

  /** Download caches keep a model's files elsewhere and link to them. */
  @Test
  void aLinkToAFileIsFollowed() throws IOException {
    for (String name : BundleFiles.ALL) {
      Files.move(folder.resolve(name), outside.resolve(name));
      Files.createSymbolicLink(folder.resolve(name), Path.of("../outside", name));
    }
    assertEquals("tiny", Bundles.read(folder).architecture().name());
  }

  @Test
  void aLinkToWhatIsNoFileIsRefused() throws IOException {
    for (String name : BundleFiles.ALL) {
      byte[] content = Files.readAllBytes(folder.resolve(name));
      Path loop = outside.resolve("loop");
      Files.createSymbolicLink(loop, loop);
      for (Path target : new Path[] {Path.of("/dev/zero"), outside, place.resolve("no"), loop}) {
        Files.delete(folder.resolve(name));
        Files.createSymbolicLink(folder.resolve(name), target);
        BundleException refused =
            assertThrows(BundleException.class, () -> Bundles.read(folder), target.toString());
        assertTrue(refused.getMessage().contains(name + " is missing"), refused.getMessage());
      }
      Files.delete(loop);
      Files.delete(folder.resolve(name));
      Files.write(folder.resolve(name), content);
    }
  }

  @Test
  void writingReplacesALinkAndLeavesItsTarget() throws IOException {
    byte[] precious = {1, 2, 3};
    for (String name : BundleFiles.ALL) {
      Files.write(outside.resolve(name), precious);
      Files.delete(folder.resolve(name));
      Files.createSymbolicLink(folder.resolve(name), outside.resolve(name));
    }
    Bundles.write(TestBundles.tiny(), folder);
    for (String name : BundleFiles.ALL) {
      assertArrayEquals(precious, Files.readAllBytes(outside.resolve(name)), name);
      assertFalse(Files.isSymbolicLink(folder.resolve(name)), name);
    }
    Path zip = place.resolve("bundle.zip");
    Files.createSymbolicLink(zip, outside.resolve(BundleFiles.CARD));
    Bundles.write(TestBundles.tiny(), zip);
    assertArrayEquals(precious, Files.readAllBytes(outside.resolve(BundleFiles.CARD)));
  }
}
