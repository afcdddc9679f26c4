package org.ser4j.models.bundle;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.ser4j.api.BundleException;
import org.ser4j.models.frontend.Preprocessor;
import org.ser4j.models.internal.format.ModelFormat;
import org.ser4j.models.internal.io.FileErrors;
import org.ser4j.models.internal.json.Json;
import org.ser4j.models.network.ImportedModel;

/** Reads a bundle's files; every error names the bundle and the file. */
final class BundleReader {
  private static final int MAX_TEXT = 4 << 20;

  private final BundleFiles files;
  private final String name;
  private final BundleFiles.Source source;

  /**
   * A reader of one bundle.
   *
   * @param name of the bundle, for messages
   * @param source opens the same files later
   */
  BundleReader(BundleFiles files, String name, BundleFiles.Source source) {
    this.files = files;
    this.name = name;
    this.source = source;
  }

  /** How one file's content becomes a part of the bundle. */
  interface Part<T> {
    T read(BundleFiles.Content content) throws IOException;
  }

  Bundle read() {
    ConfigJson config =
        part(BundleFiles.CONFIG, MAX_TEXT, content -> ConfigJson.read(bytes(content)));
    requireNothingBut(config.architecture());
    Preprocessor preprocessor =
        part(
            BundleFiles.PREPROCESSOR,
            MAX_TEXT,
            content ->
                ModelFormat.codec().read(Preprocessor.class, Json.parse(bytes(content)), ""));
    String card = part(BundleFiles.CARD, MAX_TEXT, BundleReader::text);
    try {
      return new Bundle(
          config.architecture().open(this),
          config.labelSet(),
          preprocessor,
          config.calibration(),
          config.provenance(),
          card);
    } catch (IllegalArgumentException e) {
      throw new BundleException(
          "the bundle " + name + " does not fit together: " + e.getMessage(), e);
    }
  }

  /** A file that is read when it is needed. */
  ImportedModel.File file(String file, long length, String sha256) {
    return new LazyFile(source, file, length, sha256);
  }

  private void requireNothingBut(NetworkJson network) {
    List<String> belong = new ArrayList<>(network.files());
    belong.addAll(List.of(BundleFiles.PREPROCESSOR, BundleFiles.CARD, BundleFiles.CONFIG));
    try {
      files.requireNothingBut(belong);
    } catch (IllegalArgumentException e) {
      throw new BundleException("the bundle " + name + " cannot be used: " + e.getMessage(), e);
    }
  }

  /** Takes one file, if it is not too long. */
  <T> T part(String file, long most, Part<T> part) {
    try (BundleFiles.Content content = files.open(file)) {
      if (content.length() > most) {
        throw new IllegalArgumentException(
            "the file has " + content.length() + " bytes, and more than " + most + " are not read");
      }
      return part.read(content);
    } catch (IOException e) {
      throw unusable(file, FileErrors.reason(e), e);
    } catch (IllegalArgumentException e) {
      throw unusable(file, String.valueOf(e.getMessage()), e);
    }
  }

  private BundleException unusable(String file, String reason, Exception cause) {
    return new BundleException(
        "the bundle " + name + " cannot be used: " + file + ": " + reason, cause);
  }

  private static String text(BundleFiles.Content content) throws IOException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(content))).toString();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("not UTF-8 text", e);
    }
  }

  private static byte[] bytes(BundleFiles.Content content) throws IOException {
    int length = (int) content.length();
    byte[] bytes = content.stream().readNBytes(length);
    if (bytes.length != length || content.stream().read() >= 0) {
      throw new IllegalArgumentException("the file's length changed while it was read");
    }
    return bytes;
  }

  /** An imported network's file: too large for memory, so the bundle is opened again for it. */
  private record LazyFile(BundleFiles.Source source, String name, long length, String sha256)
      implements ImportedModel.File {
    @Override
    public InputStream open() throws IOException {
      BundleFiles files = source.open();
      try {
        return new FilterInputStream(files.open(name).stream()) {
          @Override
          public void close() throws IOException {
            try (files) {
              super.close();
            }
          }
        };
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
  }
}
