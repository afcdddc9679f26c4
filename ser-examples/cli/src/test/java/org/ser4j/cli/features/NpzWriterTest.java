package org.ser4j.cli.features;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NpzWriterTest {
  @TempDir private Path folder;

  @Test
  void arraysComeBackAsTheyWere() throws IOException {
    Map<String, NpyArray> arrays = new LinkedHashMap<>();
    arrays.put("mel", NpyArray.of(new float[] {1, 2, 3, 4, 5, Float.NaN}, 2, 3));
    arrays.put("shift+0.7", NpyArray.of(new float[] {0.1f, -1e-30f}, 2));
    arrays.put("exact", NpyArray.of(new double[] {Math.PI}, 1, 1, 1));
    arrays.put("sr", NpyArray.of(new long[] {22_050}));
    arrays.put("split20", NpyArray.of(new long[] {0, 1L << 40, -3, 4}, 2, 2));
    arrays.put("nothing", NpyArray.of(new long[0], 0, 2));
    float[] many = new float[200_001];
    many[200_000] = 7;
    arrays.put("y", NpyArray.of(many, many.length));
    Path file = folder.resolve("x.npz");
    NpzWriter.write(file, arrays);
    Map<String, NpzFile.Array> back = NpzFile.read(file);
    assertEquals(List.copyOf(arrays.keySet()), List.copyOf(back.keySet()));
    arrays.forEach(
        (name, array) -> {
          NpzFile.Array read = back.get(name);
          assertEquals(array.type(), read.type());
          assertArrayEquals(array.shape(), read.shape());
          for (int i = 0; i < array.size(); i++) {
            assertEquals(array.get(i), read.values()[i], name);
          }
        });
    assertArrayEquals(new int[0], back.get("sr").shape());
    assertEquals(1L << 40, back.get("split20").values()[1]);
  }

  @Test
  void sameArraysGiveTheSameBytesAndNothingElseIsLeft() throws IOException {
    Map<String, NpyArray> arrays = Map.of("y", NpyArray.of(new float[] {1, 2}, 2));
    NpzWriter.write(folder.resolve("a.npz"), arrays);
    NpzWriter.write(folder.resolve("b.npz"), arrays);
    NpzWriter.write(folder.resolve("b.npz"), arrays);
    assertArrayEquals(
        Files.readAllBytes(folder.resolve("a.npz")), Files.readAllBytes(folder.resolve("b.npz")));
    try (var files = Files.list(folder)) {
      assertEquals(2, files.count());
    }
  }

  @Test
  void shapesThatDoNotFitAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> NpyArray.of(new float[3], 2, 2));
    assertThrows(IllegalArgumentException.class, () -> NpyArray.of(new float[3]));
    assertThrows(IllegalArgumentException.class, () -> NpyArray.of(new long[4], -2, -2));
  }
}
