package org.ser4j.models.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ser4j.api.EngineException;
import org.ser4j.models.bundle.TestBundles;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.Shape;
import org.ser4j.models.layer.Weights;
import org.ser4j.models.network.ImportedModel;
import org.ser4j.models.network.ImportedModel.OutputKind;
import org.ser4j.models.network.ImportedModelBuilder;

class NetworkLoaderTest {
  @TempDir Path place;
  private ImportedModelBuilder builder;

  @BeforeEach
  void write() throws IOException {
    Path file = Files.writeString(place.resolve("net.pt"), "a network");
    builder = new ImportedModelBuilder(file, Shape.of(3, 2), 6);
  }

  @Test
  void layersGoToTheJvm() {
    assertEquals("jvm", NetworkLoader.engineFor(TestBundles.tiny().network()).name());
  }

  @Test
  void theJvmRefusesAndNamesWhoCan() {
    Engine jvm = Engines.named("jvm");
    EngineException e =
        assertThrows(EngineException.class, () -> NetworkLoader.load(builder.build(), jvm, "cpu"));
    assertTrue(e.getMessage().contains("which engine 'jvm' does not know; "), e.getMessage());
    assertTrue(e.getMessage().contains("ask for engine 'pytorch'"), e.getMessage());
    assertTrue(e.getMessage().contains("org.ser4j:ser-backend-djl:"), e.getMessage());
    assertTrue(e.getMessage().contains("ai.djl.pytorch:pytorch-native-cpu:"), e.getMessage());
  }

  @Test
  void whereNoEngineIsThereTheOneToAddIsNamed() {
    ImportedModel saved = builder.format("saved_model").build();
    EngineException e = assertThrows(EngineException.class, () -> NetworkLoader.engineFor(saved));
    assertTrue(e.getMessage().contains("ai.djl.tensorflow:tensorflow-engine:"), e.getMessage());
    ImportedModel other = builder.format("onnx").build();
    EngineException none =
        assertThrows(EngineException.class, () -> NetworkLoader.engineFor(other));
    assertTrue(
        none.getMessage().contains("nor does any engine of this project"), none.getMessage());
  }

  @Test
  void featuresBeforeFramesAreTurned() {
    // Two features of three frames each; the network takes three frames of two features.
    float[] rows = {1, 2, 3, 11, 12, 13, 21, 22, 23, 31, 32, 33};
    float[] turned = {1, 11, 2, 12, 3, 13, 21, 31, 22, 32, 23, 33};
    assertArrayEquals(turned, outputs(builder.framesFirst(true), UnaryOperator.identity(), rows));
  }

  @Test
  void probabilitiesBecomeLogits() {
    builder.output(OutputKind.PROBABILITIES);
    float[] logits = outputs(builder, x -> new float[] {0.5f, 0.25f, 0.25f, 0, 1, 0}, new float[6]);
    assertEquals(Math.log(2), logits[0] - logits[1], 1e-6);
    assertTrue(Float.isFinite(logits[3]) && logits[3] < -80, "a probability of 0 stays finite");
    assertThrows(
        EngineException.class,
        () -> outputs(builder, x -> new float[] {1.7f, 0, 0, 0, 0, 0}, new float[6]));
    assertThrows(
        EngineException.class,
        () -> outputs(builder, x -> new float[] {Float.NaN, 0, 0, 0, 0, 0}, new float[6]));
  }

  private static float[] outputs(
      ImportedModelBuilder builder, UnaryOperator<float[]> function, float[] inputs) {
    Fake fake = new Fake(function);
    try (Network network =
        NetworkLoader.load(builder.build(), fake, "cpu", () -> List.<ModelImporter>of(fake))) {
      return network.logits(inputs, inputs.length / 6);
    }
  }

  /** Computes a function of one's own. */
  private record Fake(UnaryOperator<float[]> function) implements Engine, ModelImporter {
    @Override
    public String name() {
      return "fake";
    }

    @Override
    public String engine() {
      return name();
    }

    @Override
    public String format() {
      return "torchscript";
    }

    @Override
    public Network load(ImportedModel network, String device) {
      return new Network() {
        @Override
        public float[] logits(float[] inputs, int rows) {
          return function.apply(inputs);
        }

        @Override
        public void close() {}
      };
    }

    @Override
    public Network load(Architecture architecture, Weights weights, String device) {
      throw new UnsupportedOperationException();
    }
  }
}
