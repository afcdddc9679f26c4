package org.ser4j.training.cache;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TensorCacheTest {
  private static final String SETTINGS = "{\"bands\":64}";

  @TempDir private Path home;
  private Path folder;
  private Path recording;

  @BeforeEach
  void write() throws IOException {
    folder = home.resolve("deep/cache");
    recording = Files.write(home.resolve("a.wav"), new byte[] {1, 2, 3});
  }

  /** Arrays of random bits: every pattern, NaN and infinity among them, must come back. */
  static List<float[]> tensors(long seed, int... sizes) {
    Random random = new Random(seed);
    List<float[]> tensors = new ArrayList<>();
    for (int size : sizes) {
      float[] tensor = new float[size];
      for (int i = 0; i < size; i++) {
        tensor[i] = Float.intBitsToFloat(random.nextInt());
      }
      tensors.add(tensor);
    }
    return tensors;
  }

  static void assertSame(List<float[]> expected, List<float[]> actual) {
    assertEquals(expected.size(), actual.size());
    for (int t = 0; t < expected.size(); t++) {
      assertArrayEquals(bits(expected.get(t)), bits(actual.get(t)));
    }
  }

  private static int[] bits(float[] values) {
    int[] bits = new int[values.length];
    for (int i = 0; i < bits.length; i++) {
      bits[i] = Float.floatToRawIntBits(values[i]);
    }
    return bits;
  }

  /** The files in the cache, whatever they are. */
  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private List<float[]> unexpected() {
    throw new AssertionError("computed again");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 162, 40_000})
  void whatIsFoundIsWhatWasComputed(int size) throws IOException {
    List<float[]> made = tensors(size, size, 3, size);
    assertSame(made, TensorCache.in(folder).get(recording, SETTINGS, () -> made));
    assertSame(made, TensorCache.in(folder).get(recording, SETTINGS, this::unexpected));
    List<Path> files = files(folder);
    assertEquals(1, files.size());
    CacheKey key = CacheKey.of(recording, SETTINGS);
    assertEquals(new CacheEntry(key, made).length(), Files.size(files.get(0)));
    String name = files.get(0).getFileName().toString();
    assertEquals(name.substring(0, 2), files.get(0).getParent().getFileName().toString());
  }

  @Test
  void noSpeechIsKeptToo() {
    TensorCache cache = TensorCache.in(folder);
    assertSame(List.of(), cache.get(recording, SETTINGS, List::of));
    assertSame(List.of(), cache.get(recording, SETTINGS, this::unexpected));
  }

  @Test
  void whatIsFoundBelongsToTheCaller() {
    TensorCache cache = TensorCache.in(folder);
    cache.get(recording, SETTINGS, () -> tensors(1, 4));
    cache.get(recording, SETTINGS, this::unexpected).get(0)[0] = 7;
    assertSame(tensors(1, 4), cache.get(recording, SETTINGS, this::unexpected));
  }

  @Test
  void otherSettingsOrContentAreAnotherEntry() throws IOException {
    TensorCache cache = TensorCache.in(folder);
    cache.get(recording, SETTINGS, () -> tensors(1, 4));
    for (String other : List.of("{\"bands\":65}", "{\"bands\": 64}", "{}", "")) {
      assertSame(tensors(2, 5), cache.get(recording, other, () -> tensors(2, 5)));
    }
    Files.write(recording, new byte[] {1, 2, 4});
    assertSame(tensors(3, 6), cache.get(recording, SETTINGS, () -> tensors(3, 6)));
    Files.write(recording, new byte[] {1, 2, 3});
    assertSame(tensors(1, 4), cache.get(recording, SETTINGS, this::unexpected));
    assertEquals(6, files(folder).size());
  }

  @Test
  void anotherNameIsTheSameEntry() throws IOException {
    TensorCache cache = TensorCache.in(folder);
    cache.get(recording, SETTINGS, () -> tensors(1, 4));
    Path moved = Files.move(recording, home.resolve("b.flac"));
    assertSame(tensors(1, 4), cache.get(moved, SETTINGS, this::unexpected));
  }

  @Test
  void theKeyTellsItsPartsApart() {
    String hash = "0".repeat(64);
    assertNotEquals(CacheKey.of(hash, "1"), CacheKey.of(hash, "2"));
    assertNotEquals(CacheKey.of(hash, "1"), CacheKey.of("1".repeat(64), "1"));
    // Fixed, so that it is noticed when all caches become void: then count the version up.
    assertEquals(
        "22f72c462fadcb5a8d6611bf3878e2b22cb44a324d951a6001ad5936b4cd36d4",
        CacheKey.of(hash, SETTINGS).digest());
    assertThrows(IllegalArgumentException.class, () -> new CacheKey("../" + "0".repeat(61)));
    assertThrows(IllegalArgumentException.class, () -> new CacheKey("A".repeat(64)));
  }

  @Test
  void whatFailsIsNotKept() throws IOException {
    TensorCache cache = TensorCache.in(folder);
    assertThrows(
        IOException.class,
        () ->
            cache.get(
                recording,
                SETTINGS,
                () -> {
                  throw new IOException("not audio");
                }));
    Path missing = home.resolve("missing.wav");
    assertSame(tensors(1, 4), cache.get(missing, SETTINGS, () -> tensors(1, 4)));
    assertTrue(files(folder).isEmpty());
  }

  @Test
  void aRecordingThatChangesMeanwhileIsNotKept() throws IOException {
    List<float[]> made =
        TensorCache.in(folder)
            .get(
                recording,
                SETTINGS,
                () -> {
                  Files.write(recording, new byte[] {4, 5, 6, 7});
                  return tensors(1, 4);
                });
    assertSame(tensors(1, 4), made);
    assertTrue(files(folder).isEmpty());
  }

  @Test
  void noCacheKeepsNothing() throws IOException {
    AtomicInteger made = new AtomicInteger();
    for (int i = 0; i < 2; i++) {
      TensorCache.NONE.get(recording, SETTINGS, () -> tensors(made.incrementAndGet(), 4));
    }
    assertEquals(2, made.get());
    CacheKey key = CacheKey.of(recording, SETTINGS);
    TensorCache.NONE.put(key, List.of());
    assertEquals(Optional.empty(), TensorCache.NONE.find(key));
  }

  @Test
  void anUnusableFolderIsKnownAtOnce() {
    CacheException file = assertThrows(CacheException.class, () -> TensorCache.in(recording));
    assertTrue(file.getMessage().contains("is a file"), file.getMessage());
    assertThrows(CacheException.class, () -> TensorCache.in(recording.resolve("below")));
    // Java's own image is a folder that nobody may write to, not even an administrator.
    Path readOnly = Path.of(URI.create("jrt:/java.base"));
    CacheException refused = assertThrows(CacheException.class, () -> TensorCache.in(readOnly));
    assertTrue(refused.getMessage().contains("cannot write to"), refused.getMessage());
    assertThrows(CacheException.class, () -> TensorCache.in(readOnly.resolve("new")));
    assertThrows(NullPointerException.class, () -> TensorCache.in(null));
  }

  @Test
  void whatCannotBeWrittenIsSaidOnceAndStopsNothing() throws IOException {
    TensorCache cache = TensorCache.in(folder);
    // A file where a sub-folder should be: as on a full disk, writing fails.
    CacheKey key = CacheKey.of(recording, SETTINGS);
    Path place = Files.writeString(folder.resolve(key.digest().substring(0, 2)), "");
    try (Warnings warnings = Warnings.listen()) {
      assertSame(tensors(1, 4), cache.get(recording, SETTINGS, () -> tensors(1, 4)));
      cache.put(key, tensors(1, 4));
      assertEquals(1, warnings.count("nothing more is kept"));
    }
    Files.delete(place);
    cache.put(key, tensors(1, 4));
    assertTrue(files(folder).isEmpty());
    TensorCache.in(folder).put(key, tensors(1, 4));
    assertSame(tensors(1, 4), cache.find(key).orElseThrow());
  }

  @Test
  void manyWritersAndReadersAgree() throws Exception {
    List<TensorCache> caches = List.of(TensorCache.in(folder), TensorCache.in(folder));
    CacheKey key = CacheKey.of(recording, SETTINGS);
    List<float[]> expected = tensors(1, 5_000, 20_000);
    ExecutorService workers = Executors.newFixedThreadPool(8);
    try (Warnings warnings = Warnings.listen()) {
      List<Callable<Boolean>> tasks = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        TensorCache cache = caches.get(i % 2);
        if (i % 3 == 0) {
          tasks.add(
              () -> {
                cache.put(key, expected);
                return true;
              });
        } else {
          tasks.add(
              () -> {
                cache.find(key).ifPresent(found -> assertSame(expected, found));
                return true;
              });
        }
      }
      for (Future<Boolean> done : workers.invokeAll(tasks)) {
        assertTrue(succeeded(done));
      }
      assertEquals(0, warnings.count(""));
    } finally {
      workers.shutdown();
      assertTrue(workers.awaitTermination(1, TimeUnit.MINUTES));
    }
    assertEquals(1, files(folder).size());
    assertFalse(files(folder).get(0).toString().endsWith(".part"));
  }

  private static boolean succeeded(Future<Boolean> done) throws Exception {
    try {
      return done.get();
    } catch (ExecutionException e) {
      throw new AssertionError("a reader saw something else", e);
    }
  }
}
