package org.ser4j.models.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.ser4j.api.BundleException;

/**
 * Reads and writes bundles, as a folder or as one zip file. Writing the same bundle gives the same
 * bytes, on any machine.
 */
public final class Bundles {
  /** Where the bundled model lies on the class path. */
  private static final String DEFAULT = "META-INF/ser4j/models/default/";

  private Bundles() {}

  /**
   * Reads a bundle.
   *
   * @param bundle a folder, or a zip file of any name; it has to stay where it is as long as a
   *     imported model of its is loaded, since such files are not kept in memory
   * @return the bundle, checked throughout; an imported model's files once an engine loads them
   * @throws BundleException if it is missing, damaged, inconsistent, or of a newer format
   */
  public static Bundle read(Path bundle) {
    Objects.requireNonNull(bundle, "bundle");
    if (!Files.exists(bundle)) {
      throw new BundleException("there is no bundle at " + bundle);
    }
    try (BundleFiles files = open(bundle)) {
      return new BundleReader(files, bundle.toString(), () -> open(bundle)).read();
    } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
      throw new BundleException("the bundle " + bundle + " cannot be used: " + e.getMessage(), e);
    }
  }

  /**
   * Reads the bundled model from the class path.
   *
   * @return the bundle
   * @throws BundleException if there is none, with the artifact to add, or it is damaged
   */
  public static Bundle readDefault() {
    return readDefault(Bundles.class.getClassLoader());
  }

  static Bundle readDefault(ClassLoader loader) {
    BundleFiles.ClassPath files = new BundleFiles.ClassPath(loader, DEFAULT);
    if (!files.exists()) {
      throw new BundleException(
          "no bundled model is on the class path: add the Maven dependency"
              + " org.ser4j:ser-model-ravdess, or name a bundle of your own");
    }
    return new BundleReader(files, "on the class path", () -> files).read();
  }

  /**
   * Writes a bundle. It is written under another name first and then moved, so that a failure
   * leaves no half bundle. A bundle that is there already is replaced; other files in its folder
   * stay.
   *
   * @param bundle what to write
   * @param target a zip file if the name ends in {@code .zip}, otherwise a folder; parents are made
   * @throws BundleException if it cannot be written
   */
  public static void write(Bundle bundle, Path target) {
    Objects.requireNonNull(bundle, "bundle");
    Objects.requireNonNull(target, "target");
    try {
      BundleWriter writer = new BundleWriter(bundle);
      if (target.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
        writer.toZip(target.toAbsolutePath());
      } else {
        writer.toFolder(target.toAbsolutePath());
      }
    } catch (IOException e) {
      throw new BundleException("the bundle cannot be written to " + target + ": " + e, e);
    }
  }

  private static BundleFiles open(Path bundle) throws IOException {
    if (Files.isDirectory(bundle)) {
      return new BundleFiles.Folder(bundle);
    }
    if (!Files.isRegularFile(bundle)) {
      throw new IllegalArgumentException("neither a folder nor a file");
    }
    return new ZipFiles(bundle, Files.size(bundle));
  }
}
