package org.ser4j.models.layer;

/** How a pool sums its places up. */
public enum PoolKind {
  /** The largest value. */
  MAX,
  /** The mean of the values inside. */
  AVERAGE
}
