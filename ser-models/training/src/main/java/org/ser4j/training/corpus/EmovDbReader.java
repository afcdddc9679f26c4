package org.ser4j.training.corpus;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * EmoV-DB, Adigwe et al. 2018, in the forms that are about: {@code bea/Amused/...}, {@code
 * bea_Amused/amused_1-15_0001.wav}, {@code bea/amused_1-15_0001.wav} and {@code
 * sam/Amused/sam_amused_00058.wav}. A folder or the file's name tells the speaker, likewise the
 * emotion; where they contradict each other, the file is left out and listed.
 */
final class EmovDbReader implements CorpusReader {
  static final String NAME = "emov-db";

  private static final String SPEAKER_WORDS = "bea|jenie|josh|sam|spk-bea|spk-je|spk-jsh|spk-sa";
  private static final String LABEL_WORDS =
      "amuse[d]?|amusement|angry|anger|disgust(?:ed)?|neutral|sleepy|sleepiness";
  private static final Pattern FILE_NAME =
      Pattern.compile(
          "(?:(" + SPEAKER_WORDS + ")_)?(?:(" + LABEL_WORDS + ")_?)?(?:(\\d+-\\d+)_)?(\\d{1,5})");
  private static final Pattern FOLDER =
      Pattern.compile(
          "(?:(" + SPEAKER_WORDS + ")(?:[_ -](?=.))?)?(" + LABEL_WORDS + ")?(?:_\\d+-\\d+)?");
  private static final Map<String, String> SPEAKERS =
      Map.of("spk-bea", "bea", "spk-je", "jenie", "spk-jsh", "josh", "spk-sa", "sam");

  private static final CorpusDescriptor DESCRIPTOR =
      new CorpusDescriptor(
          NAME,
          "EmoV-DB (Emotional Voices Database), English",
          List.of("amused", "angry", "disgusted", "neutral", "sleepy"),
          "two women and two men read CMU ARCTIC sentences in English, in five manners",
          "en",
          "LicenseRef-EmoV-DB-non-commercial",
          "Adigwe A., Tits N., El Haddad K., Ostadabbas S., Dutoit T. (2018). The Emotional Voices"
              + " Database: Towards Controlling the Emotion Dimension in Voice Generation Systems."
              + " arXiv:1806.09514",
          "https://openslr.org/115/",
          List.of(),
          List.of());

  @Override
  public CorpusDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public Corpus read(Path folder) {
    String expected = "names such as bea_Amused/amused_1-15_0001.wav";
    return Listing.of(DESCRIPTOR, folder, expected, EmovDbReader::entry);
  }

  @Override
  public LabelMapping commonLabels() {
    return new LabelMapping(Map.of("disgusted", "disgust"));
  }

  @Override
  public String speaker(String typed) {
    String word = typed.strip().toLowerCase(Locale.ROOT);
    if (!word.matches(SPEAKER_WORDS)) {
      throw new CorpusException(
          "EmoV-DB has no speaker '" + typed + "'; its speakers are bea, jenie, josh and sam");
    }
    return SPEAKERS.getOrDefault(word, word);
  }

  private static Entry entry(Place place) {
    Matcher name = FILE_NAME.matcher(plain(place.stem()));
    if (!name.matches()) {
      return Entry.foreign("not named as EmoV-DB names its files");
    }
    String speaker = who(name.group(1));
    String label = label(name.group(2));
    for (String folder : place.folders()) {
      Matcher around = FOLDER.matcher(plain(folder));
      if (around.matches()) {
        String toldSpeaker = who(around.group(1));
        String told = label(around.group(2));
        if (contradict(speaker, toldSpeaker)) {
          return Entry.foreign("its name says " + speaker + ", but its folder " + toldSpeaker);
        }
        if (contradict(label, told)) {
          return Entry.foreign("its name says " + label + ", but its folder " + told);
        }
        speaker = speaker == null ? toldSpeaker : speaker;
        label = label == null ? told : label;
      }
    }
    if (speaker == null) {
      return Entry.foreign("no folder's name tells the speaker (bea, jenie, josh or sam)");
    }
    if (label == null) {
      return Entry.foreign("neither its name nor a folder's tells the emotion");
    }
    String number = Integer.toString(Integer.parseInt(name.group(4)));
    Sex sex = speaker.equals("bea") || speaker.equals("jenie") ? Sex.FEMALE : Sex.MALE;
    return Entry.recording(
        speaker + "_" + label + "_" + name.group(3) + "_" + number,
        new Utterance(place.file(), label, speaker, sex, Map.of("sentence_number", number)));
  }

  /** Some copies of the archive have spaces where others have underscores. */
  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replaceAll("[ _]+", "_");
  }

  private static boolean contradict(String one, String other) {
    return one != null && other != null && !one.equals(other);
  }

  private static String who(String word) {
    return word == null ? null : SPEAKERS.getOrDefault(word, word);
  }

  private static String label(String word) {
    if (word == null) {
      return null;
    }
    return switch (word.substring(0, 2)) {
      case "am" -> "amused";
      case "an" -> "angry";
      case "di" -> "disgusted";
      case "ne" -> "neutral";
      default -> "sleepy";
    };
  }
}
