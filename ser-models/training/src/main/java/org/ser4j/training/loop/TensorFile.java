package org.ser4j.training.loop;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ser4j.models.internal.io.AtomicFiles;
import org.ser4j.models.internal.io.SafeTensors;
import org.ser4j.models.layer.Shape;

/**
 * Float arrays and a text in one safetensors file, which is there as a whole or not at all.
 *
 * @param text kept in the header's metadata
 * @param arrays by name, in the order of the file
 */
record TensorFile(String text, Map<String, float[]> arrays) {
  private static final String TEXT = "state";

  /** Writes beside the file, forces it to the disk, and moves it to its place. */
  void write(Path file) throws IOException {
    List<SafeTensors.Tensor> tensors = new ArrayList<>();
    arrays.forEach(
        (name, values) ->
            tensors.add(new SafeTensors.Tensor(name, Shape.of(values.length), values)));
    AtomicFiles.write(file, new SafeTensors(Map.of(TEXT, text), tensors)::write);
  }

  /**
   * Reads a file that {@link #write} wrote.
   *
   * @throws IllegalArgumentException if it is another
   */
  static TensorFile read(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      SafeTensors read = SafeTensors.read(in, Files.size(file));
      Map<String, float[]> arrays = new LinkedHashMap<>();
      read.tensors().forEach(tensor -> arrays.put(tensor.name(), tensor.values()));
      String text = read.metadata().get(TEXT);
      if (text == null) {
        throw new IllegalArgumentException("the file has no '" + TEXT + "' in its metadata");
      }
      return new TensorFile(text, arrays);
    }
  }
}
