package org.ser4j.quickstart;

import java.nio.file.Path;
import org.ser4j.api.EmotionRecognizer;
import org.ser4j.api.EmotionResult;

/** Prints the emotion in an audio file: {@code java RecognizeFile call.wav}. */
public final class RecognizeFile {
  public static void main(String[] args) {
    try (EmotionRecognizer recognizer = EmotionRecognizer.load()) { // bundled model, plain Java
      EmotionResult result = recognizer.recognize(Path.of(args[0])); // or (samples, sampleRate)
      System.out.println(result.verdict()); // DETECTED, UNCERTAIN or NO_SPEECH
      result.scores().forEach(s -> System.out.printf("%-9s %.2f%n", s.label(), s.probability()));
    }
  }
}
