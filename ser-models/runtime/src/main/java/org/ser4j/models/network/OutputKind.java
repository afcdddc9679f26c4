package org.ser4j.models.network;

/** What a network's last values mean. */
public enum OutputKind {
  /** Any numbers; a soft-max makes them probabilities. */
  LOGITS,
  /** Probabilities already, one a class, as after a soft-max. */
  PROBABILITIES
}
