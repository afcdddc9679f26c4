package org.ser4j.models.bundle;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.ser4j.api.BundleException;
import org.ser4j.models.frontend.Preprocessor;
import org.ser4j.models.json.Json;
import org.ser4j.models.json.JsonFields;
import org.ser4j.models.layer.Weights;

/** Reads the four files and puts them together; every failure names the bundle and the file. */
final class BundleReader {
  private static final int MAX_TEXT = 4 << 20;
  private static final long MAX_WEIGHTS = 4L << 30;

  private final BundleFiles files;
  private final String source;

  BundleReader(BundleFiles files, String source) {
    this.files = files;
    this.source = source;
  }

  /** How one file's content becomes a part of the bundle. */
  private interface Part<T> {
    T read(BundleFiles.Content content) throws IOException;
  }

  Bundle read() {
    BundleConfig config =
        part(BundleFiles.CONFIG, MAX_TEXT, content -> BundleConfig.read(json(content)));
    Preprocessor preprocessor =
        part(BundleFiles.PREPROCESSOR, MAX_TEXT, content -> PreprocessorCodec.read(json(content)));
    Weights weights =
        part(
            BundleFiles.WEIGHTS,
            MAX_WEIGHTS,
            content ->
                SafeTensorsReader.read(
                    content.stream(),
                    content.length(),
                    config.architecture().resolve().allParameters()));
    String card = part(BundleFiles.CARD, MAX_TEXT, BundleReader::text);
    try {
      return new Bundle(
          config.architecture(),
          config.labels(),
          preprocessor,
          weights,
          config.calibration(),
          config.provenance(),
          card);
    } catch (IllegalArgumentException e) {
      throw new BundleException(
          "the bundle " + source + " does not fit together: " + e.getMessage(), e);
    }
  }

  private <T> T part(String name, long most, Part<T> part) {
    try (BundleFiles.Content content = files.open(name)) {
      if (content.length() > most) {
        throw new IllegalArgumentException(
            "the file has " + content.length() + " bytes, and more than " + most + " are not read");
      }
      return part.read(content);
    } catch (IOException | IllegalArgumentException e) {
      throw new BundleException(
          "the bundle " + source + " cannot be used: " + name + ": " + e.getMessage(), e);
    }
  }

  private static JsonFields json(BundleFiles.Content content) throws IOException {
    return new JsonFields(Json.parse(bytes(content)), "");
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
}
