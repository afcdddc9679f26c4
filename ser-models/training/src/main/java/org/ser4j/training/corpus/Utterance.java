package org.ser4j.training.corpus;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * One labelled recording.
 *
 * @param file the audio, WAV or FLAC
 * @param label the class, such as {@code happy}; stored in the Unicode normalization form NFC
 * @param speaker as the corpus numbers or names them; {@value #UNKNOWN_SPEAKER} if it does not
 * @param sex of the speaker
 * @param attributes what else is known, such as intensity and sentence; sorted by name
 */
public record Utterance(
    Path file, String label, String speaker, Sex sex, Map<String, String> attributes) {
  /** The speaker if the corpus does not give one; two of these may or may not be the same. */
  public static final String UNKNOWN_SPEAKER = "unknown";

  /** Checks that all is there, normalizes the label and copies the attributes. */
  public Utterance {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(speaker, "speaker");
    Objects.requireNonNull(sex, "sex");
    label = Normalizer.normalize(label, Normalizer.Form.NFC);
    attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
  }
}
