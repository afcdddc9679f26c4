/** Signal processing on {@code float[]}, with librosa's names, defaults and values. */
@SuppressWarnings("module") // The modules that share its checks are compiled later.
module org.ser4j.dsp {
  // Annotations for compilers and tools.
  requires static org.jspecify;

  // AIFF, AU and others are read through javax.sound; WAV and FLAC touch none of its classes.
  requires java.desktop;
  requires JTransforms;
  requires commons.math3;

  exports org.ser4j.dsp.audio;
  exports org.ser4j.dsp.chroma;
  exports org.ser4j.dsp.decompose;
  exports org.ser4j.dsp.effect;
  exports org.ser4j.dsp.feature;
  exports org.ser4j.dsp.frame;
  exports org.ser4j.dsp.internal to
      org.ser4j.models,
      org.ser4j.training;
  exports org.ser4j.dsp.mel;
  exports org.ser4j.dsp.pitch;
  exports org.ser4j.dsp.resample;
  exports org.ser4j.dsp.silence;
  exports org.ser4j.dsp.spectral;
  exports org.ser4j.dsp.spectrum;
  exports org.ser4j.dsp;
}
