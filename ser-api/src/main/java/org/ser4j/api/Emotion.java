package org.ser4j.api;

import java.util.Locale;

/**
 * A class that a model tells apart, by name. Open: a corpus or a user may have labels of their own;
 * the constants are those of the well-known corpora. Two emotions of the same label are equal.
 *
 * @param label lower case, such as {@code happy}; never blank
 */
public record Emotion(String label) {
  /** No emotion, the everyday voice. */
  public static final Emotion NEUTRAL = new Emotion("neutral");

  /** Calm, as RAVDESS has it beside neutral. */
  public static final Emotion CALM = new Emotion("calm");

  /** Happy. */
  public static final Emotion HAPPY = new Emotion("happy");

  /** Sad. */
  public static final Emotion SAD = new Emotion("sad");

  /** Angry. */
  public static final Emotion ANGRY = new Emotion("angry");

  /** Fearful. */
  public static final Emotion FEARFUL = new Emotion("fearful");

  /** Disgust. */
  public static final Emotion DISGUST = new Emotion("disgust");

  /** Surprised; pleasantly so in TESS. */
  public static final Emotion SURPRISED = new Emotion("surprised");

  /** Amused, in EmoV-DB. */
  public static final Emotion AMUSED = new Emotion("amused");

  /** Sleepy, in EmoV-DB. */
  public static final Emotion SLEEPY = new Emotion("sleepy");

  /**
   * Brings the label to lower case.
   *
   * @throws IllegalArgumentException if the label is null or blank
   */
  public Emotion {
    if (label == null || label.isBlank()) {
      throw new IllegalArgumentException("a label must not be null or blank");
    }
    label = label.strip().toLowerCase(Locale.ROOT);
  }

  /** Gives the label. */
  @Override
  public String toString() {
    return label;
  }
}
