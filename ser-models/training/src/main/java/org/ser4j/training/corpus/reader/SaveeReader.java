package org.ser4j.training.corpus.reader;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ser4j.training.corpus.CorpusDescriptor;
import org.ser4j.training.corpus.LabelMapping;
import org.ser4j.training.corpus.Sex;
import org.ser4j.training.corpus.Utterance;

/**
 * SAVEE, Haq and Jackson 2010. A file is named by a letter or two for the emotion and a number; the
 * speaker is the folder's name ({@code DC/a01.wav}) or a prefix ({@code DC_a01.wav}).
 */
final class SaveeReader extends FileNameReader {
  private static final int SENTENCES = 15;
  private static final int NEUTRAL_SENTENCES = 30;
  private static final List<String> SPEAKERS = List.of("DC", "JE", "JK", "KL");
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
      CorpusDescriptor.builder("savee", "SAVEE (Surrey Audio-Visual Expressed Emotion)")
          .labels(
              List.of("anger", "disgust", "fear", "happiness", "neutral", "sadness", "surprise"))
          .speech(
              "four men of 27 to 31 years, native speakers of British English, speak 15 TIMIT sentences"
                  + " an emotion, 30 for neutral")
          .language("en")
          .licence("LicenseRef-SAVEE-research-only")
          .citation(
              "Haq S., Jackson P. J. B. (2010). Multimodal emotion recognition. In W. Wang (ed.),"
                  + " Machine Audition: Principles, Algorithms and Systems. IGI Global, 398-423.")
          .url("http://kahlan.eps.surrey.ac.uk/savee/")
          .build();

  SaveeReader() {
    super(DESCRIPTOR, "names such as DC_a01.wav, or DC/a01.wav");
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
    return requireSpeaker("SAVEE", SPEAKERS, typed);
  }

  @Override
  protected ParsedName parse(NamedFile file) {
    Matcher parts = FILE_NAME.matcher(file.stem());
    if (!parts.matches()) {
      return ParsedName.foreign("not a SAVEE file name");
    }
    String named = parts.group(1) == null ? null : parts.group(1).toUpperCase(Locale.ROOT);
    Optional<String> folder =
        file.folders().stream()
            .map(name -> name.toUpperCase(Locale.ROOT))
            .filter(SPEAKERS::contains)
            .findFirst();
    if (named == null && folder.isEmpty()) {
      return ParsedName.foreign(
          "neither its name nor a folder name gives the speaker (DC, JE, JK or KL)");
    }
    String speaker = named == null ? folder.get() : named;
    if (!speaker.equals(folder.orElse(speaker))) {
      return ParsedName.foreign("its name says " + speaker + ", but its folder " + folder.get());
    }
    String code = parts.group(2).toLowerCase(Locale.ROOT);
    int number = Integer.parseInt(parts.group(3));
    int sentences = code.equals("n") ? NEUTRAL_SENTENCES : SENTENCES;
    if (number < 1 || number > sentences) {
      String label = LABELS.get(code);
      return ParsedName.foreign("SAVEE has " + label + " 1 to " + sentences + ", not " + number);
    }
    return ParsedName.recording(
        speaker + "_" + code + number,
        new Utterance(
            file.path(),
            Objects.requireNonNull(LABELS.get(code)),
            speaker,
            Sex.MALE,
            Map.of("sentence_number", Integer.toString(number))));
  }
}
