package org.ser4j.backend.djl.internal;

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import org.ser4j.api.EngineException;
import org.ser4j.models.network.ImportedModel;

/** A network made elsewhere, in a DJL model. Each call has a manager of its own. */
public abstract class OpaqueNetwork extends LockedNetwork {
  private final ImportedModel data;
  private final Model model;
  private final ParameterStore none;

  /**
   * Takes a loaded model over.
   *
   * @param data what is known of it
   * @param model closed with the network
   */
  protected OpaqueNetwork(ImportedModel data, Model model) {
    super(data.input());
    this.data = data;
    this.model = model;
    none = new ParameterStore(model.getNDManager(), false);
  }

  /**
   * Copies values to the model's device.
   *
   * @param manager owns the array
   * @param values to be copied
   * @param shape of the array
   * @return the array
   */
  protected abstract NDArray upload(NDManager manager, float[] values, Shape shape);

  @Override
  protected final void require(float[] inputs, int rows) {
    data.row(inputs.length, rows);
  }

  /**
   * Computes the outputs.
   *
   * @param inputs the rows one after the other
   * @param rows how many
   * @return the outputs, row by row
   * @throws EngineException if they are not as many as they should be
   */
  protected final float[] compute(float[] inputs, int rows) {
    try (NDManager call = model.getNDManager().newSubManager()) {
      NDArray batch = upload(call, inputs, shape(inputs, rows));
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

  private Shape shape(float[] inputs, int rows) {
    int[] row = data.row(inputs.length, rows).toArray();
    long[] extents = new long[row.length + 1];
    extents[0] = rows;
    for (int axis = 0; axis < row.length; axis++) {
      extents[axis + 1] = row[axis];
    }
    return new Shape(extents);
  }

  @Override
  protected final void release() {
    model.close();
  }
}
