package org.ser4j.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.ser4j.models.layer.Layer;
import org.ser4j.models.layer.Layer.Residual;
import org.ser4j.models.layer.Layer.Sequential;

/** That the suite leaves nothing out, and that its checks can fail. */
class SuiteTest {
  /** As many as an engine's test tries at least, unless it says otherwise. */
  private static final int TRIALS = 40;

  @TestFactory
  Stream<DynamicTest> everyLayerHasACaseWithEverySetting() {
    return Arrays.stream(Layer.class.getPermittedSubclasses())
        .map(type -> DynamicTest.dynamicTest(type.getSimpleName(), () -> requireCases(type)));
  }

  private static void requireCases(Class<?> type) throws ReflectiveOperationException {
    assertTrue(type.isRecord(), "a layer is a record, not a further family of layers");
    Set<String> expected = new TreeSet<>();
    Set<String> drawn = new TreeSet<>();
    for (RecordComponent setting : type.getRecordComponents()) {
      for (Object value : values(setting.getType())) {
        expected.add(setting.getName() + " " + value);
      }
    }
    Set<Layer> different = new HashSet<>();
    for (int seed = 0; seed < TRIALS; seed++) {
      Layer layer = new RandomNetworks(seed).single(type).layers().layers().get(0);
      assertEquals(type, layer.getClass());
      different.add(layer);
      for (RecordComponent setting : type.getRecordComponents()) {
        if (!values(setting.getType()).isEmpty()) {
          drawn.add(setting.getName() + " " + setting.getAccessor().invoke(layer));
        }
      }
    }
    assertEquals(expected, drawn);
    boolean free = type.getRecordComponents().length > 0;
    assertFalse(free && different.size() == 1 && !type.getSimpleName().equals("Dropout"));
  }

  private static List<Object> values(Class<?> type) {
    return type == boolean.class
        ? List.of(true, false)
        : type.isEnum() ? List.of(type.getEnumConstants()) : List.of();
  }

  @Test
  void randomTreesHoldEveryLayer() {
    Set<Class<?>> drawn = new HashSet<>();
    for (int seed = 0; seed < 2 * TRIALS; seed++) {
      collect(new RandomNetworks(1000 + seed).tree().layers(), drawn);
    }
    assertEquals(Set.of(Layer.class.getPermittedSubclasses()), drawn);
  }

  private static void collect(Layer layer, Set<Class<?>> types) {
    types.add(layer.getClass());
    if (layer instanceof Sequential sequence) {
      sequence.layers().forEach(child -> collect(child, types));
    } else if (layer instanceof Residual residual) {
      collect(residual.body(), types);
      collect(residual.shortcut(), types);
    }
  }

  @Test
  void memoryOnTheHeapThatIsKeptIsNoticed() {
    List<byte[]> kept = new ArrayList<>();
    AssertionError error =
        assertThrows(
            AssertionError.class,
            () -> MemoryUse.requireFlat(1, 32, () -> kept.add(new byte[1 << 20])));
    assertTrue(error.getMessage().contains("heap"), error.getMessage());
  }
}
