package org.ser4j.models.bundle;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.ser4j.models.network.ForeignFile;

/**
 * A foreign network's file where its bundle lies: too large to be kept in memory, so that the
 * bundle is opened again for it.
 */
record BundledFile(BundleFiles.Source source, String name, long length, String sha256)
    implements ForeignFile {

  @Override
  public InputStream open() throws IOException {
    BundleFiles files = source.open();
    try {
      return new Closing(files.open(name).stream(), files);
    } catch (IOException e) {
      files.close();
      throw e;
    } catch (IllegalArgumentException e) {
      files.close();
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  public String toString() {
    return name;
  }

  /** Closes the bundle with the file. */
  private static final class Closing extends FilterInputStream {
    private final BundleFiles files;

    Closing(InputStream in, BundleFiles files) {
      super(in);
      this.files = files;
    }

    @Override
    public void close() throws IOException {
      try (files) {
        super.close();
      }
    }
  }
}
