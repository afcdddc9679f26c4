package org.ser4j.training.report;

import org.ser4j.training.corpus.CorpusDescriptor;

/**
 * How a model card speaks of what a model tells.
 *
 * @param title of the card
 * @param tag for Hugging Face
 * @param acted what sets the recordings' labels apart from life, a sentence; may be empty
 * @param unheard what nobody should take the answer for
 */
public record TaskWords(String title, String tag, String acted, String unheard) {
  public static TaskWords of(String task) {
    return switch (task) {
      case CorpusDescriptor.EMOTION ->
          new TaskWords(
              "Speech emotion recognition",
              "speech-emotion-recognition",
              "Felt emotion sounds different from acted.",
              "what a person feels or means");
      case CorpusDescriptor.SEX ->
          new TaskWords(
              "Speaker sex recognition",
              "speaker-sex-recognition",
              "The sex is what the corpus says of its speakers.",
              "who a person is");
      default ->
          new TaskWords(
              "Recognition of " + task + " in speech",
              "speech-classification",
              "",
              "what a person feels or means");
    };
  }
}
