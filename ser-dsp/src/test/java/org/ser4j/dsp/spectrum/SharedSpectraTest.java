package org.ser4j.dsp.spectrum;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ser4j.dsp.Matrix;
import org.ser4j.dsp.mel.MelSpectrogram;

class SharedSpectraTest {
  private final float[] y = noise(5_000);

  private static float[] noise(int length) {
    float[] y = new float[length];
    Random random = new Random(1);
    for (int i = 0; i < length; i++) {
      y[i] = (float) (0.1 * random.nextGaussian());
    }
    return y;
  }

  /** The louder of a frame's power and the whole signal's mean power: takes two sweeps. */
  private static final class TwoSweeps extends SpectrumFeature {
    TwoSweeps(Stft stft) {
      super(stft);
    }

    @Override
    public int rows() {
      return 1;
    }

    @Override
    public SpectrumPass begin(int frames) {
      Matrix result = Matrix.zeros(1, frames);
      return new SpectrumPass() {
        private boolean second;
        private double mean;

        @Override
        public void accept(SpectrumFrame frame) {
          double power = frame.power()[3];
          if (second) {
            result.data()[frame.index()] = (float) Math.max(power, mean);
          } else {
            mean += power / frames;
          }
        }

        @Override
        public boolean again() {
          boolean first = !second;
          second = true;
          return first;
        }

        @Override
        public Matrix result() {
          return result;
        }
      };
    }
  }

  @Test
  void sharedIsAsAlone() {
    MelSpectrogram mel = MelSpectrogram.builder().build();
    MelSpectrogram magnitude = MelSpectrogram.builder().power(1).build();
    MelSpectrogram other = MelSpectrogram.builder().nFft(512).build();
    TwoSweeps twoSweeps = new TwoSweeps(mel.stft());
    List<Matrix> shared = SharedSpectra.of(y, List.of(mel, other, twoSweeps, magnitude));
    assertArrayEquals(mel.of(y).data(), shared.get(0).data());
    assertArrayEquals(other.of(y).data(), shared.get(1).data());
    assertArrayEquals(twoSweeps.of(y).data(), shared.get(2).data());
    assertArrayEquals(magnitude.of(y).data(), shared.get(3).data());
  }

  @Test
  void showsAllFramesAgainToWhoAsks() {
    Stft stft = Stft.builder().build();
    Matrix power = stft.power(y);
    double mean = 0;
    for (int frame = 0; frame < power.columns(); frame++) {
      mean += power.get(3, frame) / power.columns();
    }
    Matrix result = new TwoSweeps(stft).of(y);
    for (int frame = 0; frame < power.columns(); frame++) {
      double expected = Math.max(power.get(3, frame), mean);
      assertEquals(expected, result.get(0, frame), 1e-5 * expected);
    }
  }

  @Test
  void magnitudesDoForASignal() {
    MelSpectrogram mel = MelSpectrogram.builder().build();
    Matrix direct = mel.of(y);
    Matrix through = mel.ofMagnitude(mel.stft().magnitude(y));
    for (int i = 0; i < direct.data().length; i++) {
      assertEquals(direct.data()[i], through.data()[i], 1e-6 * direct.data()[i]);
    }
    assertThrows(IllegalArgumentException.class, () -> mel.ofMagnitude(Matrix.zeros(3, 4)));
  }

  @Test
  void refusesNothingToDo() {
    assertThrows(IllegalArgumentException.class, () -> SharedSpectra.of(y, List.of()));
  }
}
