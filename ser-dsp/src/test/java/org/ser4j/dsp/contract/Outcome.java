package org.ser4j.dsp.contract;

/**
 * How a call ended.
 *
 * @param value what it returned, if it did
 * @param error what it threw, or null
 */
record Outcome(Object value, Throwable error) {
  boolean failed() {
    return error != null;
  }
}
