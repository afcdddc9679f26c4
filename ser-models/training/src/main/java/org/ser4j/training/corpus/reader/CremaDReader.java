package org.ser4j.training.corpus.reader;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ser4j.training.corpus.Corpus;
import org.ser4j.training.corpus.CorpusDescriptor;
import org.ser4j.training.corpus.CorpusException;
import org.ser4j.training.corpus.LabelMapping;
import org.ser4j.training.corpus.Sex;
import org.ser4j.training.corpus.Utterance;

/**
 * CREMA-D, Cao et al. 2014. A file is named {@code actor_sentence_emotion_intensity}; folders do
 * not matter. One file of the original archive lacks a letter: {@code 1040_ITH_SAD_X.wav}.
 */
final class CremaDReader extends FileNameReader {
  private static final Pattern FILE_NAME =
      Pattern.compile(
          "(\\d{4})_([A-Z]{3})_(ANG|DIS|FEA|HAP|NEU|SAD)_(XX?|LO|MD|HI)", Pattern.CASE_INSENSITIVE);
  private static final int FIRST_ACTOR = 1001;
  private static final int LAST_ACTOR = 1091;
  private static final String ACTOR_LIST = "videodemographics.csv";

  /** 43 of the 91, as {@value #ACTOR_LIST} of the published corpus has them. */
  private static final Set<Integer> WOMEN =
      Set.of(
          1002, 1003, 1004, 1006, 1007, 1008, 1009, 1010, 1012, 1013, 1018, 1020, 1021, 1024, 1025,
          1028, 1029, 1030, 1037, 1043, 1046, 1047, 1049, 1052, 1053, 1054, 1055, 1056, 1058, 1060,
          1061, 1063, 1072, 1073, 1074, 1075, 1076, 1078, 1079, 1082, 1084, 1089, 1091);

  private static final Pattern TYPED_ACTOR = Pattern.compile("\\d{4}");
  private static final Map<String, String> LABELS =
      Map.of(
          "ANG", "anger",
          "DIS", "disgust",
          "FEA", "fear",
          "HAP", "happy",
          "NEU", "neutral",
          "SAD", "sad");
  private static final Map<String, String> INTENSITIES =
      Map.of("LO", "low", "MD", "medium", "HI", "high", "X", "unspecified", "XX", "unspecified");
  private static final Map<String, String> SENTENCES =
      Map.ofEntries(
          Map.entry("DFA", "Don't forget a jacket"),
          Map.entry("IEO", "It's eleven o'clock"),
          Map.entry("IOM", "I'm on my way to the meeting"),
          Map.entry("ITH", "I think I have a doctor's appointment"),
          Map.entry("ITS", "I think I've seen this before"),
          Map.entry("IWL", "I would like a new alarm clock"),
          Map.entry("IWW", "I wonder what this is about"),
          Map.entry("MTI", "Maybe tomorrow it will be cold"),
          Map.entry("TAI", "The airplane is almost full"),
          Map.entry("TIE", "That is exactly what happened"),
          Map.entry("TSI", "The surface is slick"),
          Map.entry("WSI", "We'll stop in a couple of minutes"));

  private static final CorpusDescriptor DESCRIPTOR =
      CorpusDescriptor.builder(
              "crema-d", "CREMA-D (Crowd-sourced Emotional Multimodal Actors Dataset)")
          .labels(List.of("anger", "disgust", "fear", "happy", "neutral", "sad"))
          .speech(
              "91 actors of 20 to 74 years, 43 women and 48 men of several ethnic backgrounds, speak"
                  + " twelve fixed English sentences, acting each emotion")
          .language("en")
          .licence("ODbL-1.0")
          .citation(
              "Cao H., Cooper D. G., Keutmann M. K., Gur R. C., Nenkova A., Verma R. (2014). CREMA-D:"
                  + " Crowd-sourced Emotional Multimodal Actors Dataset. IEEE Transactions on Affective"
                  + " Computing 5(4), 377-390. https://doi.org/10.1109/TAFFC.2014.2336244")
          .url("https://github.com/CheyneyComputerScience/CREMA-D")
          .build();

  CremaDReader() {
    super(DESCRIPTOR, "names such as 1001_DFA_ANG_XX.wav");
  }

  /** The list of actors, if it is in the folder, takes precedence over the published one. */
  @Override
  public Corpus read(Path folder) {
    Map<String, Sex> listed = new HashMap<>();
    for (Path file : FileTree.of(DESCRIPTOR, folder).files()) {
      if (isActorList(file)) {
        readSexes(file, listed);
      }
    }
    return read(DESCRIPTOR, folder, file -> parse(file, listed));
  }

  @Override
  public LabelMapping commonLabels() {
    return new LabelMapping(Map.of("anger", "angry", "fear", "fearful"));
  }

  @Override
  public String speaker(String typed) {
    String actor = typed.strip();
    if (!TYPED_ACTOR.matcher(actor).matches() || !isActor(actor)) {
      throw new CorpusException(
          "CREMA-D has no actor '%s'; its actors are %d to %d"
              .formatted(typed, FIRST_ACTOR, LAST_ACTOR));
    }
    return actor;
  }

  @Override
  protected ParsedName parse(NamedFile file) {
    return parse(file, Map.of());
  }

  private static ParsedName parse(NamedFile file, Map<String, Sex> listed) {
    String name = file.stem().toUpperCase(Locale.ROOT);
    Matcher parts = FILE_NAME.matcher(name);
    if (!parts.matches()) {
      return ParsedName.foreign(
          isActorList(file.path())
              ? "the list of actors, not a recording"
              : "not a CREMA-D file name");
    }
    String actor = parts.group(1);
    String sentence = SENTENCES.get(parts.group(2));
    if (!isActor(actor) || sentence == null) {
      return ParsedName.foreign(
          "CREMA-D has no " + (sentence == null ? "sentence " + parts.group(2) : "actor " + actor));
    }
    return ParsedName.recording(
        name,
        new Utterance(
            file.path(),
            Objects.requireNonNull(LABELS.get(parts.group(3))),
            actor,
            listed.getOrDefault(
                actor, WOMEN.contains(Integer.parseInt(actor)) ? Sex.FEMALE : Sex.MALE),
            Map.of(
                "intensity", INTENSITIES.get(parts.group(4)),
                "sentence", sentence,
                "sentence_code", parts.group(2))));
  }

  private static boolean isActor(String digits) {
    int actor = Integer.parseInt(digits);
    return actor >= FIRST_ACTOR && actor <= LAST_ACTOR;
  }

  private static boolean isActorList(Path file) {
    return file.getFileName().toString().toLowerCase(Locale.ROOT).equals(ACTOR_LIST);
  }

  private static void readSexes(Path file, Map<String, Sex> sexes) {
    for (CsvTable.Row row : CsvTable.read(file).rows()) {
      Sex sex = Sex.parse(row.get("sex")).orElse(Sex.UNKNOWN);
      if (sex != Sex.UNKNOWN) {
        sexes.put(row.get("actorid").strip(), sex);
      }
    }
  }
}
