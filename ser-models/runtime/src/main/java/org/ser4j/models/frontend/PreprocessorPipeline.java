package org.ser4j.models.frontend;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Computes a {@link Preprocessor}: samples in, tensors ready for the network out. Training goes the
 * same way up to the {@link WindowPipeline}, and applies the same {@link TensorTransform} after its
 * random changes. Immutable and thread-safe: many threads give the same bits as one.
 */
public final class PreprocessorPipeline {
  private final Preprocessor preprocessor;
  private final WindowPipeline windows;

  PreprocessorPipeline(Preprocessor preprocessor) {
    this.preprocessor = preprocessor;
    this.windows = preprocessor.preprocessing().open();
  }

  /** What is computed. */
  public Preprocessor preprocessor() {
    return preprocessor;
  }

  /**
   * Tensors ready for the network, one a window, in the order of time.
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
   * Hands tensors on as they are made, so that a long recording takes no more memory than its
   * samples.
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
