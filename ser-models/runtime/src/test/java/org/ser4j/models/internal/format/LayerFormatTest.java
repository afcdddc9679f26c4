package org.ser4j.models.internal.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ser4j.models.bundle.TestBundles;
import org.ser4j.models.internal.json.Json;
import org.ser4j.models.layer.Layer;
import org.ser4j.models.layer.Layer.BinaryLogit;
import org.ser4j.models.layer.Layer.Conv2d;
import org.ser4j.models.layer.Layer.Lstm;
import org.ser4j.models.layer.Layer.Residual;
import org.ser4j.models.layer.Layer.Sequential;
import org.ser4j.models.layer.Layer.Softmax;
import org.ser4j.models.layer.Padding;

class LayerFormatTest {
  @Test
  void everyTypeOfLayerComesBack() {
    List<Layer> layers = new ArrayList<>(TestBundles.everyLayer().architecture().layers().layers());
    layers.add(new BinaryLogit());
    layers.add(new Lstm(5, true, false, 0.25));
    Sequential tree = new Sequential(layers);
    String json = ModelFormat.codec().write(Layer.class, tree);
    Set<String> types = new TreeSet<>();
    Matcher matcher = Pattern.compile("\"type\": \"(\\w+)\"").matcher(json);
    while (matcher.find()) {
      types.add(matcher.group(1));
    }
    assertEquals(21, types.size(), () -> "one of each type, both kinds of each pool: " + types);
    assertEquals(tree, read(json));
  }

  @Test
  void aLayerIsWrittenWithTheFieldsNames() {
    Layer layer = new Conv2d(16, 3, 5, 2, 1, Padding.SAME, false);
    assertEquals(
        "{'type':'conv2d','filters':16,'kernel_size':[3,5],'stride':[2,1],'padding':'same','bias':false}"
            .replace('\'', '"'),
        compact(layer));
  }

  @Test
  void nestedLayersKeepTheirOrder() {
    Layer layer =
        new Residual(Sequential.of(new Softmax(), new Sequential(List.of())), Sequential.of());
    assertEquals(layer, read(compact(layer)));
  }

  /** A setting that older versions do not know is written only where it says something. */
  @Test
  void anLstmWithoutRecurrentDropoutIsWrittenAsBefore() {
    String json =
        "{'type':'lstm','units':5,'bidirectional':true,'return_sequences':false}"
            .replace('\'', '"');
    assertEquals(json, compact(new Lstm(5, true, false)));
    assertEquals(new Lstm(5, true, false, 0), read(json));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "type is missing        | {}",
        "type is 'x', but must be one of [ | {'type':'x'}",
        "unknown keys [b]       | {'type':'softmax','b':1}",
        "bias is missing        | {'type':'dense','units':2}",
        "units must be 1 to     | {'type':'dense','units':0,'bias':true}",
        "units must be 1 to     | {'type':'dense','units':1048577,'bias':true}",
        "units must be a whole  | {'type':'dense','units':2.0,'bias':true}",
        "units must be a number | {'type':'dense','units':'2','bias':true}",
        "true or false          | {'type':'dense','units':2,'bias':1}",
        "rate must be in [0, 1) | {'type':'dropout','rate':1}",
        "recurrent_dropout must be in [0, 1) | {'type':'lstm','units':2,'bidirectional':true,'return_sequences':true,'recurrent_dropout':1}",
        "function is 'gelu'     | {'type':'activation','function':'gelu'}",
        "padding is 'SAME'      | {'type':'max_pool1d','pool_size':2,'stride':2,'padding':'SAME'}",
        "pool_size must be a list of 2 | {'type':'max_pool2d','pool_size':[2],'stride':[2,2],'padding':'same'}",
        "shape must have one -1 | {'type':'reshape','shape':[-1,-1]}",
        "shape must have 1 to 8 | {'type':'reshape','shape':[1,1,1,1,1,1,1,1,1]}",
        "layers must be a list  | {'type':'sequential','layers':{}}",
        "layers[1] must be an object | {'type':'sequential','layers':[{'type':'softmax'},7]}",
        "layers[0].body[0].type is 'x' | {'type':'sequential','layers':[{'type':'residual','body':[{'type':'x'}],'shortcut':[]}]}",
      })
  void refusesWhatIsNoLayer(String expected, String json) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> read(json.replace('\'', '"')))
            .getMessage();
    assertTrue(message.contains(expected), message);
  }

  private static String compact(Layer layer) {
    return Json.writeCompact(ModelFormat.codec().tree(Layer.class, layer));
  }

  private static Layer read(String json) {
    return ModelFormat.codec().read(Layer.class, json);
  }
}
