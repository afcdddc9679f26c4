package org.ser4j.training.corpus;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SAVEE, Haq and Jackson 2010. A file is a letter or two for the emotion and a number; who speaks
 * is the folder's name ({@code DC/a01.wav}) or stands before it ({@code DC_a01.wav}).
 */
final class SaveeReader implements CorpusReader {
  static final String NAME = "savee";

  private static final int SENTENCES = 15;
  private static final int NEUTRAL_SENTENCES = 30;
  private static final SpeakerCodes SPEAKERS =
      new SpeakerCodes("SAVEE", List.of("DC", "JE", "JK", "KL"));
  private static final Pattern FILE_NAME =
      Pattern.compile("(?:(DC|JE|JK|KL)_)?(sa|su|a|d|f|h|n)(\\d\\d?)", Pattern.CASE_INSENSITIVE);
  private static final Map<String, String> LABELS =
      Map.of(
          "a", "anger",
          "d", "disgust",
          "f", "fear",
          "h", "happiness",
          "n", "neutral",
          "sa", "sadness",
          "su", "surprise");

  private static final CorpusDescriptor DESCRIPTOR =
      new CorpusDescriptor(
          NAME,
          "SAVEE (Surrey Audio-Visual Expressed Emotion)",
          List.of("anger", "disgust", "fear", "happiness", "neutral", "sadness", "surprise"),
          "four men of 27 to 31 years, native speakers of British English, speak 15 TIMIT sentences"
              + " an emotion, 30 for neutral",
          "en",
          "LicenseRef-SAVEE-research-only",
          "Haq S., Jackson P. J. B. (2010). Multimodal emotion recognition. In W. Wang (ed.),"
              + " Machine Audition: Principles, Algorithms and Systems. IGI Global, 398-423.",
          "http://kahlan.eps.surrey.ac.uk/savee/",
          List.of(),
          List.of());

  @Override
  public CorpusDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public Corpus read(Path folder) {
    String expected = "names such as DC_a01.wav, or DC/a01.wav";
    return Listing.of(DESCRIPTOR, folder, expected, SaveeReader::entry);
  }

  @Override
  public LabelMapping commonLabels() {
    return new LabelMapping(
        Map.of(
            "anger", "angry",
            "fear", "fearful",
            "happiness", "happy",
            "sadness", "sad",
            "surprise", "surprised"));
  }

  @Override
  public String speaker(String typed) {
    return SPEAKERS.require(typed);
  }

  private static Entry entry(Place place) {
    Matcher parts = FILE_NAME.matcher(place.stem());
    if (!parts.matches()) {
      return Entry.foreign("not named as SAVEE names its files");
    }
    String named = parts.group(1) == null ? null : parts.group(1).toUpperCase(Locale.ROOT);
    Optional<String> folder =
        place.folders().stream()
            .map(name -> name.toUpperCase(Locale.ROOT))
            .filter(SPEAKERS::has)
            .findFirst();
    if (named == null && folder.isEmpty()) {
      return Entry.foreign("neither its name nor a folder's tells the speaker (DC, JE, JK or KL)");
    }
    String speaker = named == null ? folder.get() : named;
    if (!speaker.equals(folder.orElse(speaker))) {
      return Entry.foreign("its name says " + speaker + ", but its folder " + folder.get());
    }
    String code = parts.group(2).toLowerCase(Locale.ROOT);
    int number = Integer.parseInt(parts.group(3));
    int sentences = code.equals("n") ? NEUTRAL_SENTENCES : SENTENCES;
    if (number < 1 || number > sentences) {
      String label = LABELS.get(code);
      return Entry.foreign("SAVEE has " + label + " 1 to " + sentences + ", not " + number);
    }
    return Entry.recording(
        speaker + "_" + code + number,
        new Utterance(
            place.file(),
            LABELS.get(code),
            speaker,
            Sex.MALE,
            Map.of("sentence_number", Integer.toString(number))));
  }
}
