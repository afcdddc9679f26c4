package org.ser4j.api;

/** The labels of well-known emotions. A model may have others; see {@link Label}. */
public final class Emotion {
  /** No emotion: the everyday voice. */
  public static final Label NEUTRAL = new Label("neutral");

  /** Calm; RAVDESS has it beside neutral. */
  public static final Label CALM = new Label("calm");

  /** Happy. */
  public static final Label HAPPY = new Label("happy");

  /** Sad. */
  public static final Label SAD = new Label("sad");

  /** Angry. */
  public static final Label ANGRY = new Label("angry");

  /** Fearful. */
  public static final Label FEARFUL = new Label("fearful");

  /** Disgust. */
  public static final Label DISGUST = new Label("disgust");

  /** Surprised; in TESS, pleasantly surprised. */
  public static final Label SURPRISED = new Label("surprised");

  /** Amused, in EmoV-DB. */
  public static final Label AMUSED = new Label("amused");

  /** Sleepy, in EmoV-DB. */
  public static final Label SLEEPY = new Label("sleepy");

  private Emotion() {}
}
