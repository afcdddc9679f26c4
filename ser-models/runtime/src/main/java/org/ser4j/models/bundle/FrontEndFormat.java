package org.ser4j.models.bundle;

import com.google.gson.JsonObject;
import org.ser4j.models.frontend.FrontEnd;
import org.ser4j.models.json.JsonFields;

/** How one type of front end is written. */
interface FrontEndFormat<F extends FrontEnd> {
  /** What {@code feature_extractor_type} says. */
  String type();

  /** The type that is written so. */
  Class<F> frontEnd();

  /** Adds all of its settings. */
  void write(F frontEnd, JsonObject json);

  /** Takes all of its settings, and no others. */
  F take(JsonFields fields);
}
