package org.ser4j.training.corpus.reader;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ser4j.training.corpus.CorpusDescriptor;
import org.ser4j.training.corpus.CorpusException;
import org.ser4j.training.corpus.LabelMapping;
import org.ser4j.training.corpus.Sex;
import org.ser4j.training.corpus.Utterance;

/**
 * EmoV-DB, Adigwe et al. 2018, in the forms that are in use: {@code bea/Amused/...}, {@code
 * bea_Amused/amused_1-15_0001.wav}, {@code bea/amused_1-15_0001.wav} and {@code
 * sam/Amused/sam_amused_00058.wav}. Speaker and emotion are in the name of the file or of a folder;
 * if they contradict each other, the file is skipped and listed.
 */
final class EmovDbReader extends FileNameReader {
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
      CorpusDescriptor.builder("emov-db", "EmoV-DB (Emotional Voices Database), English")
          .labels(List.of("amused", "angry", "disgusted", "neutral", "sleepy"))
          .speech("two women and two men read CMU ARCTIC sentences in English, in five manners")
          .language("en")
          .licence("LicenseRef-EmoV-DB-non-commercial")
          .citation(
              "Adigwe A., Tits N., El Haddad K., Ostadabbas S., Dutoit T. (2018). The Emotional Voices"
                  + " Database: Towards Controlling the Emotion Dimension in Voice Generation Systems."
                  + " arXiv:1806.09514")
          .url("https://openslr.org/115/")
          .build();

  EmovDbReader() {
    super(DESCRIPTOR, "names such as bea_Amused/amused_1-15_0001.wav");
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

  @Override
  protected ParsedName parse(NamedFile file) {
    Matcher name = FILE_NAME.matcher(plain(file.stem()));
    if (!name.matches()) {
      return ParsedName.foreign("not an EmoV-DB file name");
    }
    String speaker = who(name.group(1));
    String label = label(name.group(2));
    for (String folder : file.folders()) {
      Matcher around = FOLDER.matcher(plain(folder));
      if (around.matches()) {
        String folderSpeaker = who(around.group(1));
        String folderLabel = label(around.group(2));
        if (contradict(speaker, folderSpeaker)) {
          return ParsedName.foreign(
              "its name says " + speaker + ", but its folder " + folderSpeaker);
        }
        if (contradict(label, folderLabel)) {
          return ParsedName.foreign("its name says " + label + ", but its folder " + folderLabel);
        }
        speaker = speaker == null ? folderSpeaker : speaker;
        label = label == null ? folderLabel : label;
      }
    }
    if (speaker == null) {
      return ParsedName.foreign("no folder name gives the speaker (bea, jenie, josh or sam)");
    }
    if (label == null) {
      return ParsedName.foreign("neither its name nor a folder name gives the emotion");
    }
    String number = Integer.toString(Integer.parseInt(name.group(4)));
    Sex sex = speaker.equals("bea") || speaker.equals("jenie") ? Sex.FEMALE : Sex.MALE;
    return ParsedName.recording(
        speaker + "_" + label + "_" + name.group(3) + "_" + number,
        new Utterance(file.path(), label, speaker, sex, Map.of("sentence_number", number)));
  }

  /** Some copies of the archive have spaces instead of underscores. */
  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replaceAll("[ _]+", "_");
  }

  private static boolean contradict(@Nullable String one, @Nullable String other) {
    return one != null && other != null && !one.equals(other);
  }

  private static @Nullable String who(@Nullable String word) {
    return word == null ? null : SPEAKERS.getOrDefault(word, word);
  }

  private static @Nullable String label(@Nullable String word) {
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
