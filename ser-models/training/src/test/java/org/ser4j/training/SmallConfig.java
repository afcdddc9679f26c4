package org.ser4j.training;

import java.util.Map;
import org.ser4j.models.internal.json.Json;
import org.ser4j.training.config.TrainingConfig;

/** A configuration for tests: windows of 4 bands and 5 frames, a linear network, nothing random. */
public final class SmallConfig {
  private static final String BASE =
      """
      {"architecture": {"name": "linear", "layers": [
         {"type": "flatten", "start_axis": 0, "end_axis": -1},
         {"type": "dense", "units": 2, "bias": true}]},
       "front_end": {"feature_extractor_type": "log_mel", "sampling_rate": 8000, "n_fft": 512,
         "win_length": 400, "hop_length": 400, "n_mels": 4, "f_min": 50, "f_max": 4000,
         "frames": 5, "reference": "one", "top_db": 60},
       "epochs": 8,
       "batch_size": 4,
       "schedule": {"kind": "constant", "learning_rate": 0.05},
       "ema_decay": 0,
       "label_smoothing": 0,
       "mixup": {"alpha": 1, "probability": 0},
       "augmentations": [],
       "validation": {"rule": "next_fold", "every": 1}}
      """;

  private SmallConfig() {}

  /** The configuration with some fields replaced, each given as {@code "key": value}. */
  public static TrainingConfig with(String... fields) {
    Map<String, Object> whole = Json.parse(BASE);
    whole.putAll(Json.parse("{" + String.join(", ", fields) + "}"));
    return TrainingConfig.fromJson(Json.write(whole));
  }
}
