package org.ser4j.models.engine;

import org.ser4j.api.EngineException;
import org.ser4j.models.layer.Shape;
import org.ser4j.models.network.ImportedModel;
import org.ser4j.models.network.ImportedModel.OutputKind;

/**
 * An imported model with the inputs and outputs of any other network: features before frames, and
 * logits. The logarithm turns probabilities to logits: a soft-max gives the probabilities again.
 */
final class AdaptedNetwork implements Network {
  private final ImportedModel data;
  private final Network network;

  private AdaptedNetwork(ImportedModel data, Network network) {
    this.data = data;
    this.network = network;
  }

  static Network of(ImportedModel data, Network network) {
    return data.framesFirst() || data.output() == OutputKind.PROBABILITIES
        ? new AdaptedNetwork(data, network)
        : network;
  }

  @Override
  public float[] logits(float[] inputs, int rows) {
    float[] outputs = network.logits(data.framesFirst() ? turned(inputs, rows) : inputs, rows);
    if (data.output() == OutputKind.PROBABILITIES) {
      for (int i = 0; i < outputs.length; i++) {
        outputs[i] = logarithm(outputs[i]);
      }
    }
    return outputs;
  }

  /** {@code [features][frames]} to {@code [frames][features]}, row by row. */
  private float[] turned(float[] inputs, int rows) {
    Shape row = data.row(inputs.length, rows);
    int features = 1;
    for (int extent : row.toArray()) {
      // The last extent over 1; where there are not two of them, there is nothing to turn.
      features = extent > 1 ? extent : features;
    }
    int frames = row.size() / features;
    float[] turned = new float[inputs.length];
    for (int first = 0; first < inputs.length; first += row.size()) {
      for (int i = 0; i < row.size(); i++) {
        turned[first + i % frames * features + i / frames] = inputs[first + i];
      }
    }
    return turned;
  }

  private float logarithm(float probability) {
    if (!(probability >= 0 && probability <= 1.001f)) {
      throw new EngineException(
          "the network '"
              + data.name()
              + "' gives "
              + probability
              + ", which is no probability; wrap it with the output 'logits'");
    }
    return (float) Math.log(Math.max(probability, Float.MIN_NORMAL));
  }

  @Override
  public void close() {
    network.close();
  }
}
