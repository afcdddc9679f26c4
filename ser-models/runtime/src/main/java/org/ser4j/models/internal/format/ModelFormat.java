package org.ser4j.models.internal.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ser4j.dsp.feature.Feature;
import org.ser4j.models.frontend.Features;
import org.ser4j.models.frontend.FrontEnd;
import org.ser4j.models.frontend.LogMel;
import org.ser4j.models.frontend.MelImage;
import org.ser4j.models.frontend.Preprocessing;
import org.ser4j.models.frontend.Preprocessor;
import org.ser4j.models.frontend.Scaler;
import org.ser4j.models.frontend.Segmentation;
import org.ser4j.models.frontend.Waveform;
import org.ser4j.models.internal.json.JsonCodec;
import org.ser4j.models.layer.Layer;
import org.ser4j.models.layer.Layer.Activation;
import org.ser4j.models.layer.Layer.AttentionPool;
import org.ser4j.models.layer.Layer.BinaryLogit;
import org.ser4j.models.layer.Layer.Conv1d;
import org.ser4j.models.layer.Layer.Conv2d;
import org.ser4j.models.layer.Layer.GlobalPool;
import org.ser4j.models.layer.Layer.Lstm;
import org.ser4j.models.layer.Layer.Pool1d;
import org.ser4j.models.layer.Layer.Pool2d;
import org.ser4j.models.layer.Layer.PoolKind;
import org.ser4j.models.layer.Layer.Reshape;
import org.ser4j.models.layer.Layer.Sequential;
import org.ser4j.models.layer.Shape;

/**
 * How layers, front ends, preprocessing and augmentations are written: the names of Keras for
 * layers and of Hugging Face for front ends, where they differ from those of the records.
 */
public final class ModelFormat {
  private static final JsonCodec CODEC = bundles(JsonCodec.builder()).build();

  private ModelFormat() {}

  /** The codec for {@link Layer}, {@link FrontEnd}, {@link Preprocessor} and their parts. */
  public static JsonCodec codec() {
    return CODEC;
  }

  /** Adds layers, front ends and effects to a codec that has more. */
  public static JsonCodec.Builder register(JsonCodec.Builder builder) {
    layers(builder);
    frontEnds(builder);
    builder.constant(Segmentation.SEGMENTS, "segments", "pieces");
    return EffectsJson.register(builder);
  }

  /** Adds these types, and preprocessing as {@code preprocessor_config.json} has it. */
  public static JsonCodec.Builder bundles(JsonCodec.Builder builder) {
    return register(builder)
        .type(Preprocessing.class)
        .inline("frontEnd")
        // Left out where they are the default: older versions read such bundles too.
        .key("steps", "preprocessing", "preparation")
        .optional("steps", List.of())
        .oldKeys("segmentation", "cutting")
        .optional("segmentation", Segmentation.SPEECH)
        .type(Preprocessor.class)
        .inline("preprocessing")
        .inline("transform");
  }

  private static void layers(JsonCodec.Builder builder) {
    builder
        .type(Layer.class)
        .kindKey("type")
        .type(Sequential.class)
        .unwrapped()
        .type(Conv1d.class)
        .key("kernel", "kernel_size")
        .type(Conv2d.class)
        .group("kernel_size", "kernelHeight", "kernelWidth")
        .group("stride", "strideHeight", "strideWidth")
        .type(Pool1d.class)
        .kinds("kind", pools("", "pool1d"))
        .key("size", "pool_size")
        .type(Pool2d.class)
        .kinds("kind", pools("", "pool2d"))
        .group("pool_size", "height", "width")
        .group("stride", "strideHeight", "strideWidth")
        .type(GlobalPool.class)
        .kinds("kind", pools("global_", "pool"))
        .type(Activation.class)
        .key("kind", "function")
        .type(Reshape.class)
        .key("target", "shape")
        .type(Lstm.class)
        .optional("recurrentDropout", 0.0)
        .type(AttentionPool.class)
        .oldKeys("std", "deviation")
        .type(BinaryLogit.class)
        .oldKinds("baseline_logit")
        .as(Shape.class, int[].class, Shape::toArray, Shape::of);
  }

  private static Map<String, PoolKind> pools(String scope, String what) {
    Map<String, PoolKind> kinds = new LinkedHashMap<>();
    kinds.put(scope.concat("max_").concat(what), PoolKind.MAX);
    kinds.put(scope.concat("avg_").concat(what), PoolKind.AVERAGE);
    return kinds;
  }

  private static void frontEnds(JsonCodec.Builder builder) {
    builder
        .type(FrontEnd.class)
        .kindKey("feature_extractor_type")
        .type(LogMel.class)
        .key("sampleRate", "sampling_rate")
        .nullMeans("topDb", Double.POSITIVE_INFINITY)
        .type(MelImage.class)
        .oldKinds("mel_picture")
        .inline("mel")
        .type(Waveform.class)
        .key("sampleRate", "sampling_rate")
        .oldKeys("minSamples", "least_samples")
        .key("normalized", "do_normalize")
        .type(Scaler.class)
        .oldKeys("std", "deviation")
        .as(Features.class, FeaturesJson.class, FeaturesJson::of, FeaturesJson::frontEnd)
        .as(Feature.class, FeaturesJson.One.class, FeaturesJson.One::of, FeaturesJson.One::feature)
        .type(FeaturesJson.class)
        .key("sampleRate", "sampling_rate")
        .type(FeaturesJson.One.class)
        .inline("parameters");
  }
}
