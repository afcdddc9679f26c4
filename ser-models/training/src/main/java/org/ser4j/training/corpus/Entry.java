package org.ser4j.training.corpus;

/**
 * What the name of one file tells.
 *
 * @param identity the same for two files that hold the same recording, whatever folders they lie
 *     in; null if it is none
 * @param utterance the recording; null if it is none
 * @param reason why it is left out; null for a recording
 */
record Entry(String identity, Utterance utterance, String reason) {
  static Entry recording(String identity, Utterance utterance) {
    return new Entry(identity, utterance, null);
  }

  static Entry foreign(String reason) {
    return new Entry(null, null, reason);
  }
}
