package org.ser4j.models.internal.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonCodecTest {
  enum Colour {
    DARK_RED,
    BLUE
  }

  sealed interface Part permits Wheel, Group, Pool, Round {}

  record Wheel(int spokes, double loadKg) implements Part {
    Wheel {
      if (spokes < 1) {
        throw new IllegalArgumentException("spokes must be 1 or more, not " + spokes);
      }
      if (loadKg > 900) {
        throw new IllegalArgumentException("too heavy a load");
      }
    }
  }

  record Group(List<Part> parts) implements Part {}

  record Pool(boolean max, int height, int width) implements Part {}

  sealed interface Round extends Part permits Ball {}

  record Ball(float radius) implements Round {}

  record Everything(
      String text,
      boolean flag,
      int whole,
      long big,
      double number,
      float[] singles,
      int[] wholes,
      List<List<String>> lists,
      Set<String> names,
      Map<String, Long> counts,
      Colour colour,
      Part part,
      Optional<Wheel> spare,
      OptionalInt seats,
      OptionalDouble price,
      Object any) {}

  record Car(Part body, String name, double limit, boolean sold, List<String> tags) {}

  sealed interface Choice permits Named, Inline {}

  record Named(String zoo) implements Choice {}

  record Inline(List<Part> parts) implements Choice {}

  record Box(Choice choice, Id id, Extent extent) {}

  record Id(String value) {}

  record Numbers(double a, double b) {}

  /** Not a record. */
  static final class Extent {
    final int[] sizes;

    Extent(int... sizes) {
      if (sizes.length > 3) {
        throw new IllegalArgumentException("at most 3 sizes");
      }
      this.sizes = sizes;
    }
  }

  private static final JsonCodec CODEC =
      JsonCodec.builder()
          .type(Group.class)
          .oldKinds("bunch")
          .type(Pool.class)
          .kinds("max", Map.of("max_pool", true, "avg_pool", false))
          .group("size", "height", "width")
          .type(Ball.class)
          .kind("sphere", "ball")
          .key("radius", "r", "radius")
          .constant(Colour.DARK_RED, "crimson", "dark_red")
          .type(Part.class)
          .kindKey("type")
          .type(Car.class)
          .inline("body")
          .nullMeans("limit", Double.POSITIVE_INFINITY)
          .optional("sold", false)
          .defaulted("tags", List.of("new"))
          .shorthand("tags", JsonCodecTest::preset)
          .upgrade(JsonCodecTest::fromMiles)
          .type(Named.class)
          .untagged("zoo")
          .type(Inline.class)
          .untagged("parts")
          .type(Id.class)
          .unwrapped()
          .as(Extent.class, int[].class, extent -> extent.sizes, Extent::new)
          .type(Numbers.class)
          .nonFiniteAsNull()
          .build();

  private static List<String> preset(String name) {
    if (!name.equals("both")) {
      throw new IllegalArgumentException("no preset '" + name + "'");
    }
    return List.of("old", "new");
  }

  private static void fromMiles(Map<String, Object> fields) {
    if (fields.remove("limit_miles") instanceof Long miles) {
      fields.put("limit", 1.6 * miles);
    }
  }

  @Test
  void everyTypeComesBackAndTheOrderIsFixed() {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("z", 1L);
    counts.put("a", -(1L << 60));
    Everything value =
        new Everything(
            "x",
            true,
            -7,
            1L << 60,
            0.1,
            new float[] {0.1f, 2},
            new int[] {1, 2},
            List.of(List.of("p"), List.of()),
            Set.of("c", "b", "a"),
            counts,
            Colour.DARK_RED,
            new Group(List.of(new Wheel(3, 1.5), new Pool(false, 2, 3), new Ball(0.5f))),
            Optional.of(new Wheel(1, 2)),
            OptionalInt.of(4),
            OptionalDouble.empty(),
            List.of("anything", Map.of("k", 1L)));
    String expected =
        """
        {
          "text": "x",
          "flag": true,
          "whole": -7,
          "big": 1152921504606846976,
          "number": 0.1,
          "singles": [0.1, 2.0],
          "wholes": [1, 2],
          "lists": [
            ["p"],
            []
          ],
          "names": ["a", "b", "c"],
          "counts": {
            "z": 1,
            "a": -1152921504606846976
          },
          "colour": "crimson",
          "part": {
            "type": "group",
            "parts": [
              {
                "type": "wheel",
                "spokes": 3,
                "load_kg": 1.5
              },
              {
                "type": "avg_pool",
                "size": [2, 3]
              },
              {
                "type": "sphere",
                "r": 0.5
              }
            ]
          },
          "spare": {
            "spokes": 1,
            "load_kg": 2.0
          },
          "seats": 4,
          "any": [
            "anything",
            {
              "k": 1
            }
          ]
        }
        """;
    String json = CODEC.write(Everything.class, value);
    assertEquals(expected, json);
    Everything read = CODEC.read(Everything.class, json);
    assertEquals(json, CODEC.write(Everything.class, read));
    assertEquals(value.part(), read.part());
    assertEquals(value.names(), read.names());
    assertArrayEquals(value.singles(), read.singles());
    assertEquals(value.spare(), read.spare());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'type':'bunch','parts':[]}   | {'type':'group','parts':[]}",
        "{'type':'ball','r':1}         | {'type':'sphere','r':1.0}",
        "{'type':'sphere','radius':1}  | {'type':'sphere','r':1.0}",
      })
  void oldNamesAreReadAndNewOnesWritten(String old, String now) {
    Part part = CODEC.read(Part.class, text(old));
    assertEquals(text(now), Json.writeCompact(CODEC.tree(Part.class, part)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'type':'sphere','r':1.0,'name':'n','limit':null,'tags':['a']}           | `same`",
        "{'type':'sphere','r':1.0,'name':'n','limit':2.5,'sold':true,'tags':[]}   | `same`",
        "{'type':'sphere','r':1.0,'name':'n','limit':2.5,'sold':false}"
            + "| {'type':'sphere','r':1.0,'name':'n','limit':2.5,'tags':['new']}",
        "{'type':'sphere','r':1.0,'name':'n','limit_miles':10,'tags':'both'}"
            + "| {'type':'sphere','r':1.0,'name':'n','limit':16.0,'tags':['old','new']}",
      })
  void componentsMayHaveDefaultsAndOtherForms(String given, String written) {
    Car car = CODEC.read(Car.class, text(given));
    assertEquals(
        text(written.equals("same") ? given : written),
        Json.writeCompact(CODEC.tree(Car.class, car)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'choice':{'zoo':'x'},'id':'i','extent':[1,2]}                          | zoo",
        "{'choice':{'parts':[{'type':'sphere','r':1.0}]},'id':'i','extent':[]}   | parts",
      })
  void membersCanBeToldByTheirKeys(String json, String key) {
    Box box = CODEC.read(Box.class, text(json));
    assertEquals(text(json), Json.writeCompact(CODEC.tree(Box.class, box)));
    assertEquals(key.equals("zoo"), box.choice() instanceof Named);
    assertEquals(new Id("i"), box.id());
  }

  @Test
  void notFiniteNumbersCanBeNull() {
    String json = Json.writeCompact(CODEC.tree(Numbers.class, new Numbers(Double.NaN, 1)));
    assertEquals(text("{'a':null,'b':1.0}"), json);
    assertTrue(Double.isNaN(CODEC.read(Numbers.class, json).a()));
  }

  @Test
  void listsStandAlone() {
    List<Part> parts = List.of(new Ball(1), new Group(List.of()));
    assertEquals(parts, CODEC.readList(Part.class, CODEC.treeOfList(Part.class, parts), "parts"));
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> CODEC.readList(Part.class, List.of(7L), "parts"))
            .getMessage();
    assertEquals("parts[0] must be an object", message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "type is missing                                   | {}",
        "type is 'x', but must be one of [wheel, group,    | {'type':'x'}",
        "type must be a string                             | {'type':1}",
        "spokes is missing                                 | {'type':'wheel','load_kg':1}",
        "spokes must be a whole number, not 2.0            | {'type':'wheel','load_kg':1,'spokes':2.0}",
        "spokes must be a number                           | {'type':'wheel','load_kg':1,'spokes':'2'}",
        "spokes must be -2147483648 to 2147483647, not     | {'type':'wheel','load_kg':1,'spokes':2147483648}",
        "spokes must be 1 or more, not 0                   | {'type':'wheel','load_kg':1,'spokes':0}",
        "load_kg must be a number                          | {'type':'wheel','load_kg':null,'spokes':2}",
        "too heavy a load                                  | {'type':'wheel','load_kg':1000,'spokes':2}",
        "unknown keys [b]; expected [type, spokes, load_kg]| {'type':'wheel','spokes':1,'load_kg':1,'b':1}",
        "r and radius are the same setting                 | {'type':'sphere','r':1,'radius':1}",
        "r must be a finite float32 number, not 1.0E39     | {'type':'sphere','r':1e39}",
        "size must be a list of 2 values: [height, width]  | {'type':'max_pool','size':[1]}",
        "size must be a number                             | {'type':'max_pool','size':[1,'2']}",
        "parts must be a list                              | {'type':'group','parts':{}}",
        "parts[1] must be an object                        | {'type':'group','parts':[{'type':'sphere','r':1},7]}",
        "parts[0].parts[0].spokes must be 1 or more, not 0 | {'type':'group','parts':[{'type':'group','parts':[{'type':'wheel','spokes':0,'load_kg':1}]}]}",
        "parts[0]: too heavy a load                        | {'type':'group','parts':[{'type':'wheel','spokes':1,'load_kg':999}]}",
        "parts[0]: unknown keys [b]                        | {'type':'group','parts':[{'type':'wheel','spokes':1,'load_kg':1,'b':1}]}",
        "parts[0].r must be a number                       | {'type':'group','parts':[{'type':'sphere','r':true}]}",
      })
  void everyErrorNamesThePlaceAndWhatIsExpected(String expected, String json) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> CODEC.read(Part.class, text(json)))
            .getMessage();
    assertTrue(message.startsWith(expected), message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "choice: one of the keys [zoo, parts] is needed    | {'choice':{},'id':'i','extent':[1]}",
        "id must be a string                               | {'choice':{'zoo':'x'},'id':1,'extent':[1]}",
        "extent: at most 3 sizes                           | {'choice':{'zoo':'x'},'id':'i','extent':[1,2,3,4]}",
      })
  void errorsOfOtherFormsNameThePlaceToo(String expected, String json) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> CODEC.read(Box.class, text(json)))
            .getMessage();
    assertTrue(message.startsWith(expected), message);
  }

  @Test
  void aPresetThatThereIsNotIsAnErrorWithItsPlace() {
    String json = text("{'type':'sphere','r':1,'name':'n','limit':1,'tags':'none'}");
    String message =
        assertThrows(IllegalArgumentException.class, () -> CODEC.read(Car.class, json))
            .getMessage();
    assertEquals("tags: no preset 'none'", message);
  }

  @Test
  void settingsOfWhatThereIsNotAreRefused() {
    JsonCodec codec = JsonCodec.builder().type(Id.class).key("valu", "v").build();
    assertThrows(IllegalStateException.class, () -> codec.read(Id.class, "{}"));
    assertThrows(IllegalStateException.class, () -> codec.read(Thread.class, "{}"));
  }

  private static String text(String json) {
    return json.replace('\'', '"');
  }
}
