package org.ser4j.training.reduce;

import com.google.gson.JsonObject;
import org.ser4j.models.json.JsonFields;

/**
 * Reductions as JSON: {@code {"kind": "none"}}, {@code {"kind": "pca", "components": 20}} or {@code
 * {"kind": "lda", "components": 5}}.
 */
public final class ReductionCodec {
  private static final String KIND = "kind";
  private static final String COMPONENTS = "components";

  private enum Kind {
    NONE,
    PCA,
    LDA
  }

  private ReductionCodec() {}

  /**
   * Writes a reduction.
   *
   * @param reduction what to write
   * @return what {@link #read} reads
   */
  public static JsonObject write(Reduction reduction) {
    if (reduction instanceof Reduction.Pca pca) {
      return json(Kind.PCA, pca.components());
    }
    if (reduction instanceof Reduction.Lda lda) {
      return json(Kind.LDA, lda.components());
    }
    JsonObject json = new JsonObject();
    json.addProperty(KIND, JsonFields.lowerCase(Kind.NONE));
    return json;
  }

  private static JsonObject json(Kind kind, int components) {
    JsonObject json = new JsonObject();
    json.addProperty(KIND, JsonFields.lowerCase(kind));
    json.addProperty(COMPONENTS, components);
    return json;
  }

  /**
   * Reads a reduction.
   *
   * @param fields taken to their end
   * @return the reduction
   * @throws IllegalArgumentException if a field is missing, unknown or out of its range; the
   *     message names the place
   */
  public static Reduction read(JsonFields fields) {
    Reduction reduction;
    switch (fields.constant(KIND, Kind.values())) {
      case PCA:
        reduction = new Reduction.Pca(components(fields));
        break;
      case LDA:
        reduction = new Reduction.Lda(components(fields));
        break;
      default:
        reduction = new Reduction.None();
    }
    fields.end();
    return reduction;
  }

  private static int components(JsonFields fields) {
    return fields.integer(COMPONENTS, 1, Reduction.MAX_COMPONENTS);
  }
}
