package org.ser4j.models.bundle;

import com.google.gson.JsonObject;
import org.ser4j.models.frontend.Waveform;
import org.ser4j.models.json.JsonFields;

/** Bare samples, with Hugging Face's name for the normalisation. */
final class WaveformFormat implements FrontEndFormat<Waveform> {
  @Override
  public String type() {
    return "waveform";
  }

  @Override
  public Class<Waveform> frontEnd() {
    return Waveform.class;
  }

  @Override
  public void write(Waveform waveform, JsonObject json) {
    json.addProperty("sampling_rate", waveform.sampleRate());
    json.addProperty("least_samples", waveform.leastSamples());
    json.addProperty("window_samples", waveform.windowSamples());
    json.addProperty("do_normalize", waveform.normalized());
  }

  @Override
  public Waveform take(JsonFields fields) {
    int most = Integer.MAX_VALUE;
    return new Waveform(
        fields.integer("sampling_rate", 1, most),
        fields.integer("least_samples", 1, most),
        fields.integer("window_samples", 1, most),
        fields.bool("do_normalize"));
  }
}
