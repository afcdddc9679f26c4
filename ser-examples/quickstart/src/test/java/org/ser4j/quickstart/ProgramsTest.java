package org.ser4j.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ser4j.api.EmotionRecognizer;
import org.ser4j.dsp.audio.WavWriter;
import org.ser4j.training.config.TrainingConfig;
import org.ser4j.training.engine.TrainingEngines;
import org.ser4j.training.metric.Evaluation;

class ProgramsTest {
  private static final int RATE = 16_000;
  private static final Path SAMPLES =
      Path.of(System.getProperty("ser4j.root"), "ser-examples", "samples");

  @TempDir private Path folder;

  @Test
  void aFileIsRecognised() {
    PrintStream console = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      RecognizeFile.main(new String[] {SAMPLES.resolve("sad.wav").toString()});
    } finally {
      System.setOut(console);
    }
    List<String> lines = printed.toString(StandardCharsets.UTF_8).lines().toList();
    assertEquals("DETECTED", lines.get(0));
    assertTrue(lines.get(1).startsWith("sad "), lines.toString());
    assertEquals(9, lines.size());
  }

  @Test
  void oneRecognizerServesConcurrentCallers() throws IOException {
    ExecutorService callers = Executors.newFixedThreadPool(20);
    try (RecognitionService service = new RecognitionService(0)) {
      List<String> expected = List.of("200 DETECTED", "200 DETECTED", "200 NO_SPEECH", "400 the");
      List<CompletableFuture<String>> answers =
          Stream.of("sad.wav", "happy.wav", "silence.wav", "notaudio.wav")
              .flatMap(name -> Stream.generate(() -> name).limit(5))
              .map(
                  name ->
                      CompletableFuture.supplyAsync(
                          () -> post(service.server.getAddress().getPort(), name), callers))
              .toList();
      for (int i = 0; i < answers.size(); i++) {
        String answer = answers.get(i).join();
        assertTrue(answer.startsWith(expected.get(i / 5)), answer);
        assertEquals(answers.get(i / 5 * 5).join(), answer);
      }
    } finally {
      callers.shutdown();
    }
  }

  private static String post(int port, String sample) {
    try {
      HttpURLConnection connection =
          (HttpURLConnection) new URL("http://localhost:" + port + "/recognize").openConnection();
      connection.setDoOutput(true);
      Files.copy(SAMPLES.resolve(sample), connection.getOutputStream());
      int status = connection.getResponseCode();
      try (InputStream body =
          status == 200 ? connection.getInputStream() : connection.getErrorStream()) {
        return status + " " + new String(body.readAllBytes(), StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void ownFoldersAreLearned() throws IOException {
    Assumptions.assumeTrue(
        TrainingEngines.all().stream().anyMatch(engine -> engine.name().equals("pytorch")),
        "built without native engines");
    for (String label : List.of("high", "low")) {
      for (String speaker : List.of("ann", "bob", "cleo")) {
        for (int take = 0; take < 4; take++) {
          Path file = folder.resolve(label).resolve(speaker).resolve(take + ".wav");
          Files.createDirectories(file.getParent());
          double pitch = (label.equals("high") ? 300 : 120) + 3 * speaker.length();
          WavWriter.write(file, voice(pitch, take), RATE);
        }
      }
    }
    Path model = folder.resolve("model.zip");
    TrainingConfig config =
        TrainingConfig.fromJson(
            """
            {"epochs": 10, "batch_size": 2, "augmentations": [], "ema_decay": 0,
             "mixup": {"alpha": 1, "probability": 0}, "label_smoothing": 0}
            """);
    Evaluation test = TrainOwnFolders.train(folder, model, config);
    assertEquals(1, test.uar());
    try (EmotionRecognizer recognizer = EmotionRecognizer.builder().model(model).build()) {
      Path high = folder.resolve("high/bob/0.wav");
      assertEquals("high", recognizer.recognize(high).label().name());
    }
  }

  /** Harmonics of a gliding pitch, with a little noise: 1 s. */
  private static float[] voice(double pitch, long seed) {
    Random random = new Random(seed);
    float[] samples = new float[RATE];
    double phase = 0;
    for (int i = 0; i < samples.length; i++) {
      phase += 2 * Math.PI * pitch * (1 + 0.05 * Math.sin(10.0 * i / RATE + seed)) / RATE;
      double sum = 0;
      for (int harmonic = 1; harmonic <= 8; harmonic++) {
        sum += Math.sin(harmonic * phase) / harmonic;
      }
      samples[i] = (float) (0.2 * sum + 0.01 * random.nextGaussian());
    }
    return samples;
  }
}
