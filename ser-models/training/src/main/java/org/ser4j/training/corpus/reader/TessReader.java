package org.ser4j.training.corpus.reader;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ser4j.training.corpus.CorpusDescriptor;
import org.ser4j.training.corpus.LabelMapping;
import org.ser4j.training.corpus.Sex;
import org.ser4j.training.corpus.Utterance;

/**
 * TESS, Pichora-Fuller and Dupuis 2020. A file is named {@code speaker_word_emotion}; folders and
 * case do not matter. One file of the original archive lacks a letter: {@code OA_bite_neutral.wav}
 * is {@code OAF}'s.
 */
final class TessReader extends FileNameReader {
  private static final List<String> SPEAKERS = List.of("OAF", "YAF");
  private static final Pattern FILE_NAME =
      Pattern.compile(
          "(OA|YA)F?_([a-z]+)_(angry|disgust|fear|happy|neutral|sad|ps|pleasant_surprised?)",
          Pattern.CASE_INSENSITIVE);

  private static final CorpusDescriptor DESCRIPTOR =
      CorpusDescriptor.builder("tess", "TESS (Toronto emotional speech set)")
          .labels(
              List.of("angry", "disgust", "fear", "happy", "neutral", "pleasant surprise", "sad"))
          .speech(
              "two actresses of about 26 and 64 years speak 200 English words in the sentence \"Say the"
                  + " word ...\", acting each emotion")
          .language("en")
          .licence("CC-BY-NC-ND-4.0")
          .citation(
              "Pichora-Fuller M. K., Dupuis K. (2020). Toronto emotional speech set (TESS). Borealis."
                  + " https://doi.org/10.5683/SP2/E8H2MF")
          .url("https://doi.org/10.5683/SP2/E8H2MF")
          .build();

  TessReader() {
    super(DESCRIPTOR, "names such as OAF_back_angry.wav");
  }

  @Override
  public LabelMapping commonLabels() {
    return new LabelMapping(Map.of("fear", "fearful", "pleasant surprise", "surprised"));
  }

  @Override
  public String speaker(String typed) {
    return requireSpeaker("TESS", SPEAKERS, typed);
  }

  @Override
  protected ParsedName parse(NamedFile file) {
    Matcher parts = FILE_NAME.matcher(file.stem());
    if (!parts.matches()) {
      return ParsedName.foreign("not a TESS file name");
    }
    String speaker = parts.group(1).toUpperCase(Locale.ROOT) + "F";
    String word = parts.group(2).toLowerCase(Locale.ROOT);
    String emotion = parts.group(3).toLowerCase(Locale.ROOT);
    String label = emotion.startsWith("p") ? "pleasant surprise" : emotion;
    return ParsedName.recording(
        speaker + "_" + word + "_" + label,
        new Utterance(
            file.path(),
            label,
            speaker,
            Sex.FEMALE,
            Map.of("word", word, "sentence", "Say the word " + word)));
  }
}
