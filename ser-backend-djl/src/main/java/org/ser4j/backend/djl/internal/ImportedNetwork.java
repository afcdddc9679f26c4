package org.ser4j.backend.djl.internal;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import ai.djl.util.Utils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ser4j.api.EngineException;
import org.ser4j.models.network.ImportedModel;

/** A model made elsewhere, in a DJL model. Each call has a manager of its own. */
public abstract class ImportedNetwork extends LockedNetwork {
  private final ImportedModel data;
  private final Model model;
  private final ParameterStore none;

  /** Takes over a loaded model, which is closed with the network. */
  protected ImportedNetwork(ImportedModel data, Model model) {
    super(data.input());
    this.data = data;
    this.model = model;
    none = new ParameterStore(model.getNDManager(), false);
  }

  /** How an engine reads a model from a folder. */
  @FunctionalInterface
  public interface Reader {
    void read(Model model, Path folder) throws IOException, MalformedModelException;
  }

  /**
   * Loads a network's files, through a temporary folder, into a DJL model.
   *
   * @param model empty; closed if it cannot be loaded
   * @throws org.ser4j.api.BundleException if a file is damaged
   */
  public static Model read(ImportedModel network, Model model, Reader reader)
      throws IOException, MalformedModelException {
    Path folder = Files.createTempDirectory("ser4j-network");
    try {
      network.copyTo(folder);
      reader.read(model, folder);
      return model;
    } catch (IOException | MalformedModelException | RuntimeException | Error e) {
      model.close();
      throw e;
    } finally {
      Utils.deleteQuietly(folder);
    }
  }

  /** Copies values to the model's device. */
  protected abstract NDArray upload(NDManager manager, float[] values, Shape shape);

  @Override
  protected final void require(float[] inputs, int rows) {
    data.row(inputs.length, rows);
  }

  /**
   * Computes the outputs, row by row.
   *
   * @throws EngineException if they are not as many as the bundle says
   */
  protected final float[] compute(float[] inputs, int rows) {
    try (NDManager call = model.getNDManager().newSubManager()) {
      Shape shape = new Shape(Batches.extents(rows, data.row(inputs.length, rows)));
      NDArray batch = upload(call, inputs, shape);
      NDList outputs = model.getBlock().forward(none, new NDList(batch), false);
      NDArray first = outputs.get(0);
      Shape expected = new Shape(rows, data.outputs());
      if (!first.getShape().equals(expected)) {
        throw new EngineException(
            "the network '"
                + data.name()
                + "' gives "
                + first.getShape()
                + " for "
                + batch.getShape()
                + ", not "
                + expected
                + " (rows and classes), as its bundle says");
      }
      return first.toType(DataType.FLOAT32, false).toFloatArray();
    }
  }

  @Override
  protected final void release() {
    model.close();
  }
}
