package org.ser4j.training.corpus.reader;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ser4j.training.corpus.CorpusDescriptor;
import org.ser4j.training.corpus.CorpusException;
import org.ser4j.training.corpus.Sex;
import org.ser4j.training.corpus.Utterance;

/**
 * The speech part of RAVDESS, Livingstone and Russo 2018. A file is named {@code
 * modality-channel-emotion-intensity-statement-repetition-actor}, each two digits; odd actors are
 * male. Folders do not matter. Songs, films and duplicates are skipped and listed.
 */
final class RavdessReader extends FileNameReader {
  private static final int ACTORS = 24;
  private static final String SPEECH_CHANNEL = "01";
  private static final String NEUTRAL = "01";
  private static final String STRONG = "02";
  private static final Map<String, String> SENTENCES =
      Map.of("01", "Kids are talking by the door", "02", "Dogs are sitting by the door");
  private static final Pattern FILE_NAME =
      Pattern.compile("(0[1-3])-(0[12])-(0[1-8])-(0[12])-(0[12])-(0[12])-(\\d\\d)");
  private static final Pattern TYPED_ACTOR = Pattern.compile("(?i:actor[_ -]?)?0?(\\d{1,2})");

  private static final CorpusDescriptor DESCRIPTOR =
      CorpusDescriptor.builder(
              "ravdess",
              "RAVDESS (Ryerson Audio-Visual Database of Emotional Speech and Song), speech")
          .labels(
              List.of(
                  "neutral", "calm", "happy", "sad", "angry", "fearful", "disgust", "surprised"))
          .speech(
              "24 professional actors, 12 female and 12 male, speak two fixed English sentences in a"
                  + " North American accent, acting each emotion at two intensities")
          .language("en")
          .licence("CC-BY-NC-SA-4.0")
          .citation(
              "Livingstone S. R., Russo F. A. (2018). The Ryerson Audio-Visual Database of Emotional"
                  + " Speech and Song (RAVDESS). PLoS ONE 13(5): e0196391."
                  + " https://doi.org/10.1371/journal.pone.0196391")
          .url("https://doi.org/10.5281/zenodo.1188976")
          // The folds of EmoBox, Ma et al. 2024; its sixth is the final test.
          .folds(
              List.of(
                  List.of("1", "11", "20", "21"),
                  List.of("4", "10", "12", "14"),
                  List.of("8", "9", "19", "23"),
                  List.of("3", "5", "7", "24"),
                  List.of("2", "15", "16", "18")),
              List.of("6", "13", "17", "22"))
          .build();

  RavdessReader() {
    super(DESCRIPTOR, "names such as 03-01-05-02-01-01-12.wav");
  }

  @Override
  public String speaker(String typed) {
    Matcher matcher = TYPED_ACTOR.matcher(typed.strip());
    int actor = matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    if (actor < 1 || actor > ACTORS) {
      throw new CorpusException(
          "RAVDESS has no actor '" + typed + "'; its actors are 1 to " + ACTORS);
    }
    return Integer.toString(actor);
  }

  @Override
  protected ParsedName parse(NamedFile file) {
    Matcher parts = FILE_NAME.matcher(file.stem());
    if (!parts.matches()) {
      return ParsedName.foreign("not a RAVDESS file name");
    }
    int actor = Integer.parseInt(parts.group(7));
    if (actor < 1 || actor > ACTORS) {
      return ParsedName.foreign("RAVDESS has no actor " + parts.group(7));
    }
    if (parts.group(3).equals(NEUTRAL) && parts.group(4).equals(STRONG)) {
      return ParsedName.foreign("RAVDESS has no strong neutral");
    }
    // The film's sound is that of the audio-only file: one recording, whatever the modality says.
    return parts.group(2).equals(SPEECH_CHANNEL)
        ? ParsedName.recording(file.stem().substring(2), utterance(file.path(), parts))
        : ParsedName.foreign("song, not speech");
  }

  private static Utterance utterance(Path file, Matcher parts) {
    int actor = Integer.parseInt(parts.group(7));
    return new Utterance(
        file,
        DESCRIPTOR.labels().get(Integer.parseInt(parts.group(3)) - 1),
        Integer.toString(actor),
        actor % 2 == 1 ? Sex.MALE : Sex.FEMALE,
        Map.of(
            "intensity", parts.group(4).equals(STRONG) ? "strong" : "normal",
            "statement", parts.group(5).substring(1),
            "sentence", SENTENCES.get(parts.group(5)),
            "repetition", parts.group(6).substring(1)));
  }
}
