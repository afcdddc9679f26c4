package org.ser4j.cli.features;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.ser4j.dsp.frame.EnergyEntropy;
import org.ser4j.dsp.frame.Rms;
import org.ser4j.dsp.frame.ZeroCrossingRate;
import org.ser4j.dsp.spectral.RmsOfSpectrum;
import org.ser4j.dsp.spectral.SpectralBandwidth;
import org.ser4j.dsp.spectral.SpectralCentroid;
import org.ser4j.dsp.spectral.SpectralContrast;
import org.ser4j.dsp.spectral.SpectralEntropy;
import org.ser4j.dsp.spectral.SpectralFlatness;
import org.ser4j.dsp.spectral.SpectralFlux;
import org.ser4j.dsp.spectral.SpectralRolloff;
import org.ser4j.dsp.spectral.SpectralSpread;
import org.ser4j.dsp.spectrum.SpectrumFeature;

/** One value a frame, or a few, of the samples or of the spectra. */
final class FrameNames {
  private static final int CONTRAST_BANDS = 7;

  private FrameNames() {}

  static List<Computation> computations() {
    List<Computation> all = new ArrayList<>();
    all.add(Computation.rows("zcr", 1, a -> () -> NpyArray.of(new ZeroCrossingRate().of(a.y()))));
    all.add(Computation.rows("rms", 1, a -> () -> NpyArray.of(new Rms().of(a.y()))));
    all.add(
        Computation.rows(
            "energy_entropy", 1, a -> () -> NpyArray.of(new EnergyEntropy().of(a.y()))));
    all.add(spectral("rms_S", 1, rate -> new RmsOfSpectrum()));
    all.add(spectral("centroid", 1, SpectralCentroid::new));
    all.add(spectral("bandwidth", 1, SpectralBandwidth::new));
    all.add(spectral("flatness", 1, rate -> new SpectralFlatness()));
    all.add(spectral("flux", 1, rate -> new SpectralFlux()));
    all.add(spectral("spread", 1, SpectralSpread::new));
    all.add(spectral("spectral_entropy", 1, rate -> new SpectralEntropy()));
    all.add(spectral("spectral_contrast", CONTRAST_BANDS, SpectralContrast::new));
    return all;
  }

  static List<Family> families() {
    return List.of(
        Family.whole(
            "rolloff",
            List.of("rolloff85", "rolloff90"),
            (name, percent) ->
                spectral(
                    name,
                    1,
                    rate -> new SpectralRolloff(SpectrumNames.STFT, rate, percent / 100))));
  }

  private static Computation spectral(
      String name, int rows, IntFunction<? extends SpectrumFeature> maker) {
    return Computation.rows(
        name,
        rows,
        a -> {
          Supplier<SpectrumFeature> ofRate = () -> maker.apply(a.sampleRate());
          return a.spectral(name, ofRate).then(NpyArray::of);
        });
  }
}
