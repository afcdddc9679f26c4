package org.ser4j.backend.djl.pytorch;

import ai.djl.pytorch.jni.JniUtils;
import java.util.function.Supplier;

/**
 * PyTorch's record of what is differentiated. It is on in every new thread, and DJL switches it off
 * only in the one that started the engine.
 */
final class GradientMode {
  private GradientMode() {}

  /** Runs something without the record, in the calling thread; afterwards all is as before. */
  static <T> T off(Supplier<T> action) {
    boolean before = JniUtils.isGradMode();
    JniUtils.setGradMode(false);
    try {
      return action.get();
    } finally {
      JniUtils.setGradMode(before);
    }
  }
}
