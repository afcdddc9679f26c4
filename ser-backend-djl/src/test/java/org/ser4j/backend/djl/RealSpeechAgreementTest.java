package org.ser4j.backend.djl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.ser4j.dsp.audio.Audio;
import org.ser4j.dsp.audio.AudioReader;
import org.ser4j.models.bundle.Bundle;
import org.ser4j.models.bundle.Bundles;
import org.ser4j.models.engine.Engines;
import org.ser4j.models.internal.recognize.Classifier;
import org.ser4j.training.corpus.Utterance;
import org.ser4j.training.corpus.reader.Corpora;

/** The bundled model says the same of real recordings on every engine. */
class RealSpeechAgreementTest {
  private static final double TOLERANCE = 1e-5;

  /** Every actor speaks some of them. */
  private static final int EVERY = 19;

  @Test
  void allEnginesGiveTheSameProbabilities() throws IOException {
    List<Utterance> all = Corpora.named("ravdess").read(corpus()).utterances();
    List<Utterance> some =
        IntStream.range(0, all.size()).filter(i -> i % EVERY == 0).mapToObj(all::get).toList();
    assertTrue(some.size() >= 50, "50 recordings at least, not " + some.size());
    Bundle bundle = Bundles.readDefault();
    try (Classifier jvm = Classifier.open(bundle, Engines.named("jvm"), "cpu");
        Classifier pytorch = Classifier.open(bundle, Engines.named("pytorch"), "cpu");
        Classifier tensorflow = Classifier.open(bundle, Engines.named("tensorflow"), "cpu")) {
      for (Utterance utterance : some) {
        Audio audio = AudioReader.read(utterance.file());
        double[] expected = probabilities(jvm, audio);
        for (Classifier other : List.of(pytorch, tensorflow)) {
          assertArrayEquals(
              expected, probabilities(other, audio), TOLERANCE, utterance.file().toString());
        }
      }
    }
  }

  private static double[] probabilities(Classifier classifier, Audio audio) {
    return classifier.probabilities(
        classifier.logits(audio.toMono(), audio.sampleRate()).orElseThrow());
  }

  private static Path corpus() {
    Path folder = Path.of(System.getProperty("ser4j.shared", ""), "corpora", "ravdess");
    if (!Files.isDirectory(folder)) {
      String message =
          "NOT RUN: the engines' agreement on real recordings needs RAVDESS in " + folder;
      System.err.println(message);
      Assumptions.abort(message);
    }
    return folder;
  }
}
