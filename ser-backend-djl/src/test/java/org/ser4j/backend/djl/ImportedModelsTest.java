package org.ser4j.backend.djl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ser4j.api.Emotion;
import org.ser4j.api.EmotionRecognizer;
import org.ser4j.api.EmotionResult;
import org.ser4j.api.EngineException;
import org.ser4j.api.Label;
import org.ser4j.api.LabelScore;
import org.ser4j.api.RecognizerClosedException;
import org.ser4j.api.Verdict;
import org.ser4j.conformance.RandomNetworks;
import org.ser4j.models.bundle.Bundle;
import org.ser4j.models.bundle.Bundles;
import org.ser4j.models.bundle.Calibration;
import org.ser4j.models.bundle.LabelSet;
import org.ser4j.models.bundle.Provenance;
import org.ser4j.models.engine.Engine;
import org.ser4j.models.engine.Engines;
import org.ser4j.models.engine.Network;
import org.ser4j.models.engine.NetworkLoader;
import org.ser4j.models.frontend.ActivitySettings;
import org.ser4j.models.frontend.FrontEnd;
import org.ser4j.models.frontend.LogMel;
import org.ser4j.models.frontend.Preprocessor;
import org.ser4j.models.frontend.Scaler;
import org.ser4j.models.frontend.Waveform;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.Shape;
import org.ser4j.models.layer.Weights;
import org.ser4j.models.network.ImportedModel.OutputKind;
import org.ser4j.models.network.ImportedModelBuilder;
import org.ser4j.models.network.LayerNetwork;
import org.ser4j.models.network.NetworkData;
import org.ser4j.training.zoo.Zoo;

/** Networks that Python made, and one that a SavedModel holds, as bundles. */
class ImportedModelsTest {
  private static final int RATE = 16_000;
  private static final float[] LOG_MEL_LOGITS = {-1.3636882f, -0.5776345f, 0.8138296f};
  private static final float[] LONG_PROBABILITIES = {0.12264484f, 0.11888418f, 0.7584709f};
  private static final float[] SHORT_PROBABILITIES = {0.15413919f, 0.16688383f, 0.6789771f};

  @TempDir Path place;

  @Test
  void aScriptedNetworkGivesPythonsLogits() throws IOException {
    try (Network network = load(logMel().build())) {
      assertArrayEquals(LOG_MEL_LOGITS, network.logits(ramp(400), 1), 1e-6f);
      float[] two = Arrays.copyOf(ramp(400), 800);
      float[] logits = network.logits(two, 2);
      assertArrayEquals(LOG_MEL_LOGITS, Arrays.copyOf(logits, 3), 1e-6f);
      assertThrows(IllegalArgumentException.class, () -> network.logits(ramp(399), 1));
    }
  }

  @Test
  void samplesOfAnyLengthGivePythonsProbabilities() throws IOException {
    try (Network network = load(waveform().build())) {
      assertArrayEquals(LONG_PROBABILITIES, softmax(network.logits(ramp(700), 1)), 1e-6f);
      assertArrayEquals(SHORT_PROBABILITIES, softmax(network.logits(ramp(200), 1)), 1e-6f);
      assertThrows(IllegalArgumentException.class, () -> network.logits(new float[RATE + 1], 1));
    }
  }

  @Test
  void aRecognizerListensWithIt() throws IOException {
    Bundle bundle = bundle(waveform().build(), new Waveform(RATE, 400, RATE, true));
    for (String name : List.of("bundle", "bundle.zip")) {
      Path path = place.resolve(name);
      Bundles.write(bundle, path);
      try (EmotionRecognizer asked =
              EmotionRecognizer.builder().model(path).engine("pytorch").build();
          EmotionRecognizer chosen = EmotionRecognizer.builder().model(path).build()) {
        float[] voice = voice(0.7);
        EmotionResult result = asked.recognize(voice, RATE);
        assertEquals(Verdict.DETECTED, result.verdict());
        assertEquals(result, chosen.recognize(voice, RATE));
        assertEquals("pytorch", chosen.model().engine());
        assertEquals(0, chosen.model().parameters());
        // A clip longer than the window is judged in several.
        assertEquals(3, chosen.recognize(voice(2.7), RATE).scores().size());
        float[] expected = normalized(voice);
        try (Network network = load(waveform().build())) {
          assertScores(softmax(network.logits(expected, 1)), result);
        }
      }
    }
    EngineException e =
        assertThrows(
            EngineException.class,
            () -> EmotionRecognizer.builder().model(place.resolve("bundle")).engine("jvm").build());
    assertTrue(e.getMessage().contains("ask for engine 'pytorch'"), e.getMessage());
  }

  @Test
  void aSavedModelGivesWhatItsTreeGives() throws IOException {
    FrontEnd frontEnd = frontEnd();
    Architecture tree = Zoo.named("residual_cnn", frontEnd.output(), 3);
    RandomNetworks random = new RandomNetworks(5);
    Weights weights = random.weights(tree);
    Path saved = place.resolve("saved");
    NetworkLoader.export(new LayerNetwork(tree, weights), "saved_model", saved);
    NetworkData network = new ImportedModelBuilder(saved, frontEnd.output(), 3).build();
    Path path = place.resolve("bundle.zip");
    Bundles.write(bundle(network, frontEnd), path);
    float[] inputs = random.inputs(3 * frontEnd.output().size());
    try (Network foreign = load(Bundles.read(path).network());
        Network layers = Engines.named("tensorflow").load(tree, weights, "cpu");
        EmotionRecognizer recognizer = EmotionRecognizer.builder().model(path).build()) {
      assertArrayEquals(layers.logits(inputs, 3), foreign.logits(inputs, 3), 1e-6f);
      assertEquals("tensorflow", recognizer.model().engine());
      assertEquals(Verdict.DETECTED, recognizer.recognize(voice(0.5), RATE).verdict());
    }
  }

  @Test
  void manyThreadsGetTheSame() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try (Network network = load(waveform().build())) {
      float[] inputs = ramp(RATE);
      float[] expected = network.logits(inputs, 1);
      List<Future<float[]>> results = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        results.add(threads.submit(() -> network.logits(inputs, 1)));
      }
      for (Future<float[]> result : results) {
        assertArrayEquals(expected, result.get());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void leavesNoFolderBehindAndCloses() throws IOException {
    List<Path> before = temporary();
    Network network = load(logMel().build());
    assertEquals(before, temporary());
    network.close();
    network.close();
    assertThrows(RecognizerClosedException.class, () -> network.logits(ramp(400), 1));
  }

  @Test
  void whatIsNoSuchNetworkIsRefused() throws IOException {
    Path junk = Files.writeString(place.resolve("junk.pt"), "no network at all");
    assertRefused(new ImportedModelBuilder(junk, Shape.of(8, 50), 3), "could not load 'junk'");
    Path folder = Files.createDirectory(place.resolve("folder"));
    Files.writeString(folder.resolve("saved_model.pb"), "no network at all");
    assertRefused(new ImportedModelBuilder(folder, Shape.of(8, 50), 3), "could not load 'folder'");
    Files.writeString(folder.resolve("second.pt"), "nor here");
    assertRefused(
        new ImportedModelBuilder(folder, Shape.of(8, 50), 3).format("torchscript"),
        "is one file, not [saved_model.pb, second.pt]");
  }

  @Test
  void whatDoesNotGiveWhatItsBundleSaysIsRefused() throws IOException {
    Path file = copy("log_mel.pt");
    try (Network four = load(new ImportedModelBuilder(file, Shape.of(8, 50), 4).build());
        Network wide = load(new ImportedModelBuilder(file, Shape.of(9, 50), 3).build())) {
      EngineException outputs =
          assertThrows(EngineException.class, () -> four.logits(ramp(400), 1));
      assertTrue(outputs.getMessage().contains("gives (1, 3)"), outputs.getMessage());
      EngineException inputs = assertThrows(EngineException.class, () -> wide.logits(ramp(450), 1));
      assertTrue(inputs.getMessage().contains("could not compute logits"), inputs.getMessage());
    }
  }

  private static void assertRefused(ImportedModelBuilder builder, String expected) {
    NetworkData network = builder.build();
    EngineException e = assertThrows(EngineException.class, () -> load(network));
    assertTrue(e.getMessage().contains(expected), e.getMessage());
  }

  private static Network load(NetworkData network) {
    Engine engine = NetworkLoader.engineFor(network);
    return NetworkLoader.load(network, engine, "cpu");
  }

  private ImportedModelBuilder logMel() throws IOException {
    return new ImportedModelBuilder(copy("log_mel.pt"), Shape.of(8, 50), 3);
  }

  private ImportedModelBuilder waveform() throws IOException {
    return new ImportedModelBuilder(copy("waveform.pt"), Shape.of(RATE), 3)
        .variableLength(true)
        .output(OutputKind.PROBABILITIES);
  }

  private Path copy(String name) throws IOException {
    Path file = place.resolve(name);
    if (!Files.exists(file)) {
      try (InputStream in = ImportedModelsTest.class.getResourceAsStream("foreign/" + name)) {
        Files.copy(in, file);
      }
    }
    return file;
  }

  private static FrontEnd frontEnd() {
    return new LogMel(
        RATE, 256, 256, 160, 8, 50, 7_000, 50, LogMel.Reference.ONE, Double.POSITIVE_INFINITY);
  }

  private static Bundle bundle(NetworkData network, FrontEnd frontEnd) {
    return new Bundle(
        network,
        new LabelSet("emotion", List.of("happy", "sad", "calm")),
        new Preprocessor(frontEnd, ActivitySettings.STANDARD, Scaler.identity(frontEnd.bands())),
        Calibration.NONE,
        Provenance.UNKNOWN,
        "");
  }

  private static void assertScores(float[] expected, EmotionResult result) {
    List<Label> labels = List.of(Emotion.HAPPY, Emotion.SAD, Emotion.CALM);
    for (LabelScore score : result.scores()) {
      assertEquals(expected[labels.indexOf(score.label())], score.probability(), 1e-5);
    }
  }

  /** What the script made its expected values of. */
  private static float[] ramp(int length) {
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = i * 37 % 101 / 50f - 1;
    }
    return values;
  }

  private static float[] voice(double seconds) {
    float[] samples = new float[(int) (seconds * RATE)];
    for (int i = 0; i < samples.length; i++) {
      double phase = 2 * Math.PI * 180 * i / RATE;
      samples[i] = (float) (0.3 * Math.sin(phase) + 0.2 * Math.sin(3 * phase));
    }
    return samples;
  }

  private static float[] normalized(float[] samples) {
    double mean = 0;
    for (float sample : samples) {
      mean += sample / samples.length;
    }
    double variance = 0;
    for (float sample : samples) {
      variance += (sample - mean) * (sample - mean) / samples.length;
    }
    float[] normalized = new float[samples.length];
    for (int i = 0; i < samples.length; i++) {
      normalized[i] = (float) ((samples[i] - mean) / Math.sqrt(variance));
    }
    return normalized;
  }

  private static float[] softmax(float[] logits) {
    double sum = 0;
    for (float logit : logits) {
      sum += Math.exp(logit);
    }
    float[] probabilities = new float[logits.length];
    for (int k = 0; k < logits.length; k++) {
      probabilities[k] = (float) (Math.exp(logits[k]) / sum);
    }
    return probabilities;
  }

  private static List<Path> temporary() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.filter(f -> f.getFileName().toString().startsWith("ser4j-network")).toList();
    }
  }
}
