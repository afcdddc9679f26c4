package org.ser4j.dsp.mel;

/** How the triangles of a {@link MelFilterBank} are scaled, {@code librosa.filters.mel(norm=)}. */
public enum MelNorm {
  /** Each of area 1 in Hz, so that white noise gives a flat spectrum: librosa's default. */
  SLANEY,

  /** Each of height 1: {@code norm=None}. */
  NONE
}
