package org.ser4j.models.frontend;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Computes a {@link Preprocessor}: samples to tensors for the network. Training shares the {@link
 * WindowPipeline}, and applies the same {@link TensorTransform} after augmentation. Immutable and
 * thread-safe; results do not depend on the number of threads.
 */
public final class PreprocessorPipeline {
  private final Preprocessor preprocessor;
  private final WindowPipeline windows;

  PreprocessorPipeline(Preprocessor preprocessor) {
    this.preprocessor = preprocessor;
    this.windows = preprocessor.preprocessing().open();
  }

  /** The settings. */
  public Preprocessor preprocessor() {
    return preprocessor;
  }

  /**
   * Tensors for the network, one a window, in order of time.
   *
   * @param mono samples in [-1, 1], one at least, finite
   * @param sampleRate in Hz, 1,000 to 768,000
   * @return each in the shape of {@link Preprocessor#output}, row-major; empty if there is no
   *     speech
   * @throws IllegalArgumentException if the samples or the rate are out of range
   */
  public List<float[]> tensors(float[] mono, int sampleRate) {
    List<float[]> tensors = new ArrayList<>();
    forEach(mono, sampleRate, tensors::add);
    return tensors;
  }

  /**
   * Passes each tensor to a receiver, so that memory is bounded by the samples and one tensor.
   *
   * @param mono samples in [-1, 1], one at least, finite
   * @param sampleRate in Hz, 1,000 to 768,000
   * @param receiver called once a window with a tensor of its own; never if there is no speech
   * @throws IllegalArgumentException if the samples or the rate are out of range
   */
  public void forEach(float[] mono, int sampleRate, Consumer<float[]> receiver) {
    windows.forEach(
        mono, sampleRate, tensor -> receiver.accept(preprocessor.transform().apply(tensor)));
  }
}
