package org.ser4j.training.corpus;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * TESS, Pichora-Fuller and Dupuis 2020. A file is named {@code speaker_word_emotion}; folders do
 * not matter, and neither do capitals. One file of the original archive lacks a letter: {@code
 * OA_bite_neutral.wav} is {@code OAF}'s.
 */
final class TessReader implements CorpusReader {
  static final String NAME = "tess";

  private static final SpeakerCodes SPEAKERS = new SpeakerCodes("TESS", List.of("OAF", "YAF"));
  private static final Pattern FILE_NAME =
      Pattern.compile(
          "(OA|YA)F?_([a-z]+)_(angry|disgust|fear|happy|neutral|sad|ps|pleasant_surprised?)",
          Pattern.CASE_INSENSITIVE);

  private static final CorpusDescriptor DESCRIPTOR =
      new CorpusDescriptor(
          NAME,
          "TESS (Toronto emotional speech set)",
          List.of("angry", "disgust", "fear", "happy", "neutral", "pleasant surprise", "sad"),
          "two actresses of about 26 and 64 years speak 200 English words in the sentence \"Say the"
              + " word ...\", acting each emotion",
          "en",
          "CC-BY-NC-ND-4.0",
          "Pichora-Fuller M. K., Dupuis K. (2020). Toronto emotional speech set (TESS). Borealis."
              + " https://doi.org/10.5683/SP2/E8H2MF",
          "https://doi.org/10.5683/SP2/E8H2MF",
          List.of(),
          List.of());

  @Override
  public CorpusDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public Corpus read(Path folder) {
    return Listing.of(DESCRIPTOR, folder, "names such as OAF_back_angry.wav", TessReader::entry);
  }

  @Override
  public LabelMapping commonLabels() {
    return new LabelMapping(Map.of("fear", "fearful", "pleasant surprise", "surprised"));
  }

  @Override
  public String speaker(String typed) {
    return SPEAKERS.require(typed);
  }

  private static Entry entry(Place place) {
    Matcher parts = FILE_NAME.matcher(place.stem());
    if (!parts.matches()) {
      return Entry.foreign("not named as TESS names its files");
    }
    String speaker = parts.group(1).toUpperCase(Locale.ROOT) + "F";
    String word = parts.group(2).toLowerCase(Locale.ROOT);
    String emotion = parts.group(3).toLowerCase(Locale.ROOT);
    String label = emotion.startsWith("p") ? "pleasant surprise" : emotion;
    return Entry.recording(
        speaker + "_" + word + "_" + label,
        new Utterance(
            place.file(),
            label,
            speaker,
            Sex.FEMALE,
            Map.of("word", word, "sentence", "Say the word " + word)));
  }
}
