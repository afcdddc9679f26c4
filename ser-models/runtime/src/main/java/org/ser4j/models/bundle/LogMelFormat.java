package org.ser4j.models.bundle;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import org.ser4j.models.frontend.LogMel;
import org.ser4j.models.json.JsonFields;

/** Log-mel spectrograms. */
final class LogMelFormat implements FrontEndFormat<LogMel> {
  @Override
  public String type() {
    return "log_mel";
  }

  @Override
  public Class<LogMel> frontEnd() {
    return LogMel.class;
  }

  @Override
  public void write(LogMel logMel, JsonObject json) {
    json.addProperty("sampling_rate", logMel.sampleRate());
    json.addProperty("n_fft", logMel.nFft());
    json.addProperty("win_length", logMel.winLength());
    json.addProperty("hop_length", logMel.hopLength());
    json.addProperty("n_mels", logMel.nMels());
    json.addProperty("f_min", logMel.fMin());
    json.addProperty("f_max", logMel.fMax());
    json.addProperty("frames", logMel.frames());
    json.addProperty("reference", JsonFields.lowerCase(logMel.reference()));
    if (Double.isInfinite(logMel.topDb())) {
      json.add("top_db", JsonNull.INSTANCE);
    } else {
      json.addProperty("top_db", logMel.topDb());
    }
  }

  @Override
  public LogMel take(JsonFields fields) {
    int most = Integer.MAX_VALUE;
    return new LogMel(
        fields.integer("sampling_rate", 1, most),
        fields.integer("n_fft", 1, most),
        fields.integer("win_length", 1, most),
        fields.integer("hop_length", 1, most),
        fields.integer("n_mels", 1, most),
        fields.number("f_min"),
        fields.number("f_max"),
        fields.integer("frames", 1, most),
        fields.constant("reference", LogMel.Reference.values()),
        fields.isNull("top_db") ? Double.POSITIVE_INFINITY : fields.number("top_db"));
  }
}
