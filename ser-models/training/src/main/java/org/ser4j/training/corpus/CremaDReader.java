package org.ser4j.training.corpus;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * CREMA-D, Cao et al. 2014. A file is named {@code actor_sentence_emotion_intensity}; folders do
 * not matter. One file of the original archive lacks a letter: {@code 1040_ITH_SAD_X.wav}.
 */
final class CremaDReader implements CorpusReader {
  static final String NAME = "crema-d";

  private static final Pattern FILE_NAME =
      Pattern.compile(
          "(\\d{4})_([A-Z]{3})_(ANG|DIS|FEA|HAP|NEU|SAD)_(XX?|LO|MD|HI)", Pattern.CASE_INSENSITIVE);
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
      new CorpusDescriptor(
          NAME,
          "CREMA-D (Crowd-sourced Emotional Multimodal Actors Dataset)",
          List.of("anger", "disgust", "fear", "happy", "neutral", "sad"),
          "91 actors of 20 to 74 years, 43 women and 48 men of several ethnic backgrounds, speak"
              + " twelve fixed English sentences, acting each emotion",
          "en",
          "ODbL-1.0",
          "Cao H., Cooper D. G., Keutmann M. K., Gur R. C., Nenkova A., Verma R. (2014). CREMA-D:"
              + " Crowd-sourced Emotional Multimodal Actors Dataset. IEEE Transactions on Affective"
              + " Computing 5(4), 377-390. https://doi.org/10.1109/TAFFC.2014.2336244",
          "https://github.com/CheyneyComputerScience/CREMA-D",
          List.of(),
          List.of());

  @Override
  public CorpusDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public Corpus read(Path folder) {
    CremaDActors actors = CremaDActors.among(FileTree.of(DESCRIPTOR, folder).files());
    String expected = "names such as 1001_DFA_ANG_XX.wav";
    return Listing.of(DESCRIPTOR, folder, expected, place -> entry(place, actors));
  }

  @Override
  public LabelMapping commonLabels() {
    return new LabelMapping(Map.of("anger", "angry", "fear", "fearful"));
  }

  @Override
  public String speaker(String typed) {
    String actor = typed.strip();
    if (!TYPED_ACTOR.matcher(actor).matches() || !CremaDActors.has(Integer.parseInt(actor))) {
      throw new CorpusException(
          "CREMA-D has no actor '"
              + typed
              + "'; its actors are "
              + CremaDActors.FIRST
              + " to "
              + CremaDActors.LAST);
    }
    return actor;
  }

  private static Entry entry(Place place, CremaDActors actors) {
    String name = place.stem().toUpperCase(Locale.ROOT);
    Matcher parts = FILE_NAME.matcher(name);
    if (!parts.matches()) {
      return Entry.foreign(
          CremaDActors.isList(place.file())
              ? "the list of actors, not a recording"
              : "not named as CREMA-D names its files");
    }
    String actor = parts.group(1);
    String sentence = SENTENCES.get(parts.group(2));
    if (!CremaDActors.has(Integer.parseInt(actor)) || sentence == null) {
      return Entry.foreign(
          "CREMA-D has no " + (sentence == null ? "sentence " + parts.group(2) : "actor " + actor));
    }
    return Entry.recording(
        name,
        new Utterance(
            place.file(),
            LABELS.get(parts.group(3)),
            actor,
            actors.sex(actor),
            Map.of(
                "intensity", INTENSITIES.get(parts.group(4)),
                "sentence", sentence,
                "sentence_code", parts.group(2))));
  }
}
