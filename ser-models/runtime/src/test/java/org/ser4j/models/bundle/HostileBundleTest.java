package org.ser4j.models.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ser4j.api.BundleException;

/** Bundles that somebody made wrong on purpose, or with a tool that knows better. */
class HostileBundleTest {
  @TempDir Path folder;

  @BeforeEach
  void write() {
    Bundles.write(TestBundles.tiny(), folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "update ser4j           | 'format_version': 2     | 'format_version': 3",
        "update ser4j           | 'format_version': 2,    | 'format_version': 3, 'new': 1,",
        "format_version must be | 'format_version': 2     | 'format_version': 0",
        "format_version is miss | 'format_version': 2,    | ``",
        "unknown keys [extra]   | 'task'                  | 'extra': 1, 'task'",
        "unknown keys [extra]   | 'temperature'           | 'extra': 1, 'temperature'",
        "duplicate key 'task'   | 'task'                  | 'task': 'x', 'task'",
        "architecture.layers[1].type is 'instance_norm', but must be one of | 'batch_norm'            | 'instance_norm'",
        "layers[4]              | 'units': 3              | 'units': 0",
        "labels                 | 'calm', 'happy'         | 'calm'",
        "twice                  | 'calm', 'happy'         | 'calm', 'calm'",
        "lower case             | 'calm', 'happy'         | 'Calm', 'happy'",
        "not be blank           | 'task': 'test'          | 'task': ' '",
        "not be blank           | 'name': 'tiny'          | 'name': ' '",
        "temperature            | 'temperature': 1.25     | 'temperature': 0",
        "too large              | 'temperature': 1.25     | 'temperature': 1e999999999",
        "not valid JSON         | 'temperature': 1.25     | 'temperature': NaN",
        "provenance.seed        | 'seed': '7'             | 'seed': 7",
        "preprocessor gives     | [1, 8, 50]              | [1, 8, 49]",
        "input_shape            | [1, 8, 50]              | [1, 1, 8, 50]",
        "input_shape            | [1, 8, 50]              | []",
        "input_shape            | [1, 8, 50]              | [1, 8, -50]",
        "shape too large        | [1, 8, 50]              | [4096, 1024, 1024]",
        "too large              | [1, 8, 50]              | [64, 1024, 1025]",
        "missing                | 'bias': false           | 'bias': true",
        "has the shape [2       | 'filters': 2            | 'filters': 3",
        "no layer uses          | 'type': 'batch_norm',   | 'type': 'activation', 'function': 'relu'}, {'type': 'batch_norm',",
      })
  void aWrongConfigIsATypedError(String expected, String right, String wrong) throws IOException {
    assertRefused(expected, BundleFiles.CONFIG, right, wrong);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "feature_extractor_type | 'log_mel'               | 'wav2vec2'",
        "unknown keys [extra]   | 'n_fft'                 | 'extra': 1, 'n_fft'",
        "unknown keys [extra]   | 'mean'                  | 'extra': 1, 'mean'",
        "n_fft                  | 'n_fft': 256            | 'n_fft': 2000000000",
        "win_length             | 'win_length': 256       | 'win_length': 257",
        "sampling_rate          | 'sampling_rate': 16000  | 'sampling_rate': 8000000",
        "f_max                  | 'f_max': 7000.0         | 'f_max': 8001",
        "f_min                  | 'f_min': 50.0           | 'f_min': 7000",
        "frames                 | 'frames': 50            | 'frames': 2000000000",
        "preprocessor gives     | 'frames': 50            | 'frames': 51",
        "8 bands, but           | 'n_mels': 8             | 'n_mels': 9",
        "reference is           | 'one'                   | 'two'",
        "top_db must be         | 'top_db': null          | 'top_db': 0",
        "activity.top_db        | 'top_db': 40.0          | 'top_db': 0",
        "mean                   | -40.3,                  | ``",
        "finite float32 number  | -40.3,                  | 1e39,",
        "std over 0             | 12.1,                   | 0,",
      })
  void aWrongPreprocessorIsATypedError(String expected, String right, String wrong)
      throws IOException {
    assertRefused(expected, BundleFiles.PREPROCESSOR, right, wrong);
  }

  @ParameterizedTest
  @CsvSource({"NaN", "Infinity"})
  void weightsThatAreNotFiniteAreATypedError(float value) throws IOException {
    Path file = folder.resolve(BundleFiles.WEIGHTS);
    byte[] bytes = Files.readAllBytes(file);
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putFloat(bytes.length - 8, value);
    Files.write(file, bytes);
    assertRefused("not finite");
  }

  @Test
  void nestingIsBounded() throws IOException {
    String deep = "{\"type\": \"sequential\", \"layers\": [".repeat(10_000) + "]}".repeat(10_000);
    assertRefused("JSON", BundleFiles.CONFIG, "'layers': [", "'layers': [" + deep + ",");
  }

  @Test
  void theLayersTogetherAreBounded() throws IOException {
    String softmax = "{\"type\": \"softmax\"}";
    String layers = softmax + ("," + softmax).repeat(299);
    Files.writeString(
        folder.resolve(BundleFiles.CONFIG),
        "{\"format_version\": 1, \"architecture\": {\"name\": \"long\","
            + " \"input_shape\": [1048576], \"layers\": ["
            + layers
            + "]}}");
    assertRefused("together give");
  }

  @Test
  void filesAreBounded() throws IOException {
    for (String name : new String[] {BundleFiles.CARD, BundleFiles.CONFIG}) {
      try (RandomAccessFile file = new RandomAccessFile(folder.resolve(name).toFile(), "rw")) {
        file.setLength(5L << 20);
      }
      assertRefused("5242880 bytes");
    }
  }

  @Test
  void aWeightsFileOfManyGigabytesIsRefusedUnread() throws IOException {
    try (RandomAccessFile file =
        new RandomAccessFile(folder.resolve(BundleFiles.WEIGHTS).toFile(), "rw")) {
      file.setLength(5L << 30); // sparse: takes no room on the disk
    }
    assertRefused("5368709120 bytes");
  }

  @Test
  void theCardMustBeText() throws IOException {
    Files.write(folder.resolve(BundleFiles.CARD), new byte[] {'#', (byte) 0xC3, '('});
    assertRefused("README.md: not UTF-8");
  }

  @Test
  void everyFileIsNeeded() throws IOException {
    for (String name : BundleFiles.ALL) {
      byte[] content = Files.readAllBytes(folder.resolve(name));
      Files.delete(folder.resolve(name));
      assertRefused(name + " is missing");
      Files.createDirectory(folder.resolve(name));
      assertRefused(name + " is missing");
      Files.delete(folder.resolve(name));
      Files.write(folder.resolve(name), content);
    }
    assertEquals("tiny", Bundles.read(folder).architecture().name());
  }

  private void assertRefused(String expected, String name, String right, String wrong)
      throws IOException {
    Path file = folder.resolve(name);
    String text = Files.readString(file);
    String from = right.replace('\'', '"');
    assertTrue(text.contains(from), text);
    String to = wrong == null ? "" : wrong.replace('\'', '"');
    int at = text.indexOf(from);
    Files.writeString(file, text.substring(0, at) + to + text.substring(at + from.length()));
    assertRefused(expected);
  }

  private void assertRefused(String expected) {
    BundleException e = assertThrows(BundleException.class, () -> Bundles.read(folder));
    assertTrue(e.getMessage().contains(expected), e.getMessage());
    assertTrue(e.getMessage().contains(folder.toString()), e.getMessage());
  }
}
