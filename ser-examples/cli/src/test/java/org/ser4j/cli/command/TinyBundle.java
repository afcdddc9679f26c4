package org.ser4j.cli.command;

import java.nio.file.Path;
import java.util.List;
import org.ser4j.models.bundle.Bundle;
import org.ser4j.models.bundle.Bundles;
import org.ser4j.models.bundle.Calibration;
import org.ser4j.models.bundle.LabelSet;
import org.ser4j.models.bundle.Provenance;
import org.ser4j.models.frontend.ActivitySettings;
import org.ser4j.models.frontend.LogMel;
import org.ser4j.models.frontend.Preprocessor;
import org.ser4j.models.frontend.Scaler;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.Layer.Dense;
import org.ser4j.models.layer.Layer.GlobalPool;
import org.ser4j.models.layer.Layer.PoolKind;
import org.ser4j.models.layer.Layer.Sequential;
import org.ser4j.training.engine.Initialization;

/** An untrained model of a few weights, enough to take every step from a file to a line. */
final class TinyBundle {
  private static final int BANDS = 8;

  private TinyBundle() {}

  /** Writes the model. */
  static Path write(Path target) {
    LogMel logMel =
        new LogMel(
            16_000,
            512,
            400,
            160,
            BANDS,
            20,
            7_600,
            50,
            LogMel.Reference.ONE,
            Double.POSITIVE_INFINITY);
    Architecture architecture =
        new Architecture(
            "tiny",
            logMel.output(),
            Sequential.of(new GlobalPool(PoolKind.AVERAGE), new Dense(8, true)));
    Bundle bundle =
        new Bundle(
            architecture,
            new LabelSet(
                "emotion",
                List.of(
                    "neutral", "calm", "happy", "sad", "angry", "fearful", "disgust", "surprised")),
            new Preprocessor(logMel, ActivitySettings.STANDARD, Scaler.identity(BANDS)),
            Initialization.FAN_IN.weights(architecture, 1),
            new Calibration(50),
            Provenance.UNKNOWN,
            "# tiny\n");
    Bundles.write(bundle, target);
    return target;
  }
}
