package org.ser4j.models.bundle;

import com.google.gson.JsonObject;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.ser4j.models.json.JsonFields;
import org.ser4j.models.layer.Shape;
import org.ser4j.models.network.ForeignFile;
import org.ser4j.models.network.ForeignNetwork;
import org.ser4j.models.network.OutputKind;

/**
 * A foreign network without its files.
 *
 * @param sums of the files, by name below {@link BundleFiles#NETWORK}
 */
record ForeignHeader(
    String name,
    String format,
    Shape input,
    boolean framesFirst,
    boolean variableLength,
    OutputKind output,
    int outputs,
    SortedMap<String, String> sums)
    implements NetworkHeader {
  private static final String FOREIGN = "foreign";
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
  private static final int MAX_FILES = 1_000;
  private static final int MAX_OUTPUTS = 10_000;

  /** All files together. */
  private static final long MAX_BYTES = 4L << 30;

  static ForeignHeader of(ForeignNetwork network) {
    SortedMap<String, String> sums = new TreeMap<>();
    network.files().forEach((file, content) -> sums.put(file, content.sha256()));
    return new ForeignHeader(
        network.name(),
        network.format(),
        network.input(),
        network.framesFirst(),
        network.variableLength(),
        network.output(),
        network.outputs(),
        sums);
  }

  static ForeignHeader read(JsonFields json) {
    String type = json.string(TYPE);
    if (!type.equals(FOREIGN)) {
      throw new IllegalArgumentException(
          "unknown type of network '" + type + "'; a newer ser4j may know it");
    }
    ForeignHeader header =
        new ForeignHeader(
            InputFields.name(json),
            json.string("format"),
            InputFields.shape(json),
            json.bool("frames_first"),
            json.bool("variable_length"),
            json.constant("output", OutputKind.values()),
            json.integer("outputs", 1, MAX_OUTPUTS),
            sums(json.object("files")));
    json.end();
    return header;
  }

  private static SortedMap<String, String> sums(JsonFields json) {
    SortedMap<String, String> sums = new TreeMap<>();
    List<String> names = json.names();
    if (names.size() > MAX_FILES) {
      throw new IllegalArgumentException(
          json.place() + " are " + names.size() + ", and more than " + MAX_FILES + " are not read");
    }
    for (String name : names) {
      ForeignNetwork.requireSafe(name);
      String sum = json.string(name);
      if (!SHA256.matcher(sum).matches()) {
        throw new IllegalArgumentException(
            json.place() + "." + name + " must be a SHA-256, not '" + sum + "'");
      }
      sums.put(name, sum);
    }
    return Collections.unmodifiableSortedMap(sums);
  }

  @Override
  public List<String> files() {
    return sums.keySet().stream().map(file -> BundleFiles.NETWORK + file).toList();
  }

  @Override
  public ForeignNetwork open(BundleReader reader) {
    SortedMap<String, ForeignFile> files = new TreeMap<>();
    long left = MAX_BYTES;
    for (var sum : sums.entrySet()) {
      String file = BundleFiles.NETWORK + sum.getKey();
      long length = reader.part(file, left, BundleFiles.Content::length);
      left -= length;
      files.put(sum.getKey(), reader.file(file, length, sum.getValue()));
    }
    return new ForeignNetwork(
        name, format, input, framesFirst, variableLength, output, outputs, files);
  }

  @Override
  public JsonObject write() {
    JsonObject json = new JsonObject();
    InputFields.write(name, input, json);
    json.addProperty(TYPE, FOREIGN);
    json.addProperty("format", format);
    json.addProperty("frames_first", framesFirst);
    json.addProperty("variable_length", variableLength);
    json.addProperty("output", JsonFields.lowerCase(output));
    json.addProperty("outputs", outputs);
    JsonObject files = new JsonObject();
    sums.forEach(files::addProperty);
    json.add("files", files);
    return json;
  }
}
