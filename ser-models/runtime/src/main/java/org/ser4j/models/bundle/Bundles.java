package org.ser4j.models.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.ZipException;
import org.ser4j.api.BundleException;
import org.ser4j.models.internal.io.FileErrors;

/**
 * Reads and writes bundles, as a folder or as one zip file. Writing the same bundle gives the same
 * bytes, on any machine.
 */
public final class Bundles {
  /** The bundled model on the class path. */
  private static final String DEFAULT = "META-INF/ser4j/models/default/";

  private static final String GIT_LFS = "version https://git-lfs.github.com/spec/";

  private Bundles() {}

  /**
   * Reads a bundle.
   *
   * @param bundle a folder, or a zip file of any name; it must stay in place while an imported
   *     model in it is loaded, since such files are not kept in memory
   * @return the bundle, completely checked; an imported model's files are checked when an engine
   *     loads them
   * @throws BundleException if it is missing, damaged, inconsistent, or of a newer format
   */
  public static Bundle read(Path bundle) {
    Objects.requireNonNull(bundle, "bundle");
    if (!Files.exists(bundle)) {
      throw new BundleException(
          "there is no bundle at "
              + bundle
              + "; expected a folder with a config.json, or a zip file of one");
    }
    try (BundleFiles files = open(bundle)) {
      return new BundleReader(files, bundle.toString(), () -> open(bundle)).read();
    } catch (IOException e) {
      throw new BundleException(
          "the bundle " + bundle + " cannot be used: " + FileErrors.reason(e), e);
    } catch (IllegalArgumentException | UnsupportedOperationException e) {
      throw new BundleException("the bundle " + bundle + " cannot be used: " + e.getMessage(), e);
    }
  }

  /**
   * Reads the bundled model from the class path.
   *
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
   * Writes a bundle atomically: a failure leaves no partial bundle. An existing bundle is replaced;
   * other files in its folder stay.
   *
   * @param target a zip file if the name ends in {@code .zip}, otherwise a folder; parent folders
   *     are created
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
      throw new BundleException(
          "the bundle cannot be written to " + target + ": " + FileErrors.describe(e), e);
    }
  }

  private static BundleFiles open(Path bundle) throws IOException {
    if (Files.isDirectory(bundle)) {
      return new BundleFiles.Folder(bundle);
    }
    if (!Files.isRegularFile(bundle)) {
      throw new IllegalArgumentException("neither a folder nor a file");
    }
    try {
      return new ZipFiles(bundle, Files.size(bundle));
    } catch (ZipException e) {
      throw new IllegalArgumentException(notZip(bundle), e);
    }
  }

  /** What a file that cannot be opened as a zip is, and what to do. */
  private static String notZip(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(GIT_LFS.length());
    }
    String start = new String(head, StandardCharsets.ISO_8859_1);
    if (start.isEmpty()) {
      return "the file is empty; copy or download the bundle again";
    }
    if (start.startsWith("PK")) {
      return "the zip file is cut short or damaged; copy or download it again";
    }
    if (start.equals(GIT_LFS)) {
      return "the file is a pointer of Git LFS; fetch the content with git lfs pull";
    }
    Path name = file.getFileName();
    if (name != null && BundleFiles.ALL.contains(name.toString())) {
      return "the file is part of a bundle; name the folder that holds it";
    }
    return "the file is not a zip file; expected a bundle, which is a folder with a config.json or"
        + " a zip file of one";
  }
}
