package org.ser4j.models.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.ser4j.api.BundleException;
import org.ser4j.models.frontend.Preprocessor;
import org.ser4j.models.internal.io.Sha256;
import org.ser4j.models.layer.Shape;

/**
 * A network from another tool, such as a TorchScript file or a SavedModel. It takes one tensor,
 * batch axis first, and returns one value per class. Only the engine of its format can run it;
 * unlike a layer tree it is a program, and must be trusted as one.
 *
 * @param name 1 to 200 characters, not blank
 * @param format {@code torchscript} (one file), {@code saved_model} (TensorFlow's folder), or a
 *     format of a {@link org.ser4j.models.engine.ModelImporter}; lower-case letters, digits and
 *     underscores
 * @param input shape of one example, 1 to 3 extents: the front end's, except that extents of 1 may
 *     be added or left out
 * @param framesFirst whether frames come before features, as TensorFlow's networks often have it:
 *     the front end's tensor is transposed
 * @param variableLength whether it takes shorter inputs too; then {@code input} is the largest, and
 *     all of its extents but one are 1
 * @param output what its values mean
 * @param outputs number of values per example
 * @param files its files by relative name, {@code /} between folders; at least one
 */
public record ImportedModel(
    String name,
    String format,
    Shape input,
    boolean framesFirst,
    boolean variableLength,
    OutputKind output,
    int outputs,
    SortedMap<String, File> files)
    implements NetworkData {
  private static final int MAX_NAME = 200;
  private static final int MAX_RANK = 3;
  private static final int MAX_FILES = 1_000;
  private static final Pattern FORMAT = Pattern.compile("[a-z0-9_]{1,40}");
  private static final String PART = "[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}";
  private static final Pattern FILE = Pattern.compile(PART + "(/" + PART + "){0,4}");

  /** One file of an imported model. */
  public interface File {
    /** The length in bytes. */
    long length();

    /** The expected SHA-256 of the content, 64 lower-case hexadecimal digits. */
    String sha256();

    /** Opens the file without checking its content; to be closed by the caller. */
    InputStream open() throws IOException;

    /**
     * Copies the file and checks its content.
     *
     * @param target a file that does not exist
     * @throws BundleException if the length or the hash differs
     */
    default void copyTo(Path target) throws IOException {
      try (DigestInputStream in = Sha256.of(open());
          OutputStream out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
        long copied = in.transferTo(out);
        String found = Sha256.hex(in);
        if (copied != length() || !found.equals(sha256())) {
          throw new BundleException(
              "a file of the imported model has changed since the bundle was written: "
                  + this
                  + " has the SHA-256 "
                  + found
                  + ", not "
                  + sha256()
                  + "; get the bundle again");
        }
      }
    }
  }

  /** What a network's last values mean. */
  public enum OutputKind {
    /** Any numbers; a soft-max makes them probabilities. */
    LOGITS,
    /** Probabilities already, one a class, as after a soft-max. */
    PROBABILITIES
  }

  /**
   * Checks the values and copies the map.
   *
   * @throws IllegalArgumentException if a value is out of its range, or a file's name could lead
   *     anywhere but below the network's own folder
   */
  public ImportedModel {
    Objects.requireNonNull(output, "output");
    require(!name.isBlank() && name.length() <= MAX_NAME, "name", name);
    require(FORMAT.matcher(format).matches(), "format", format);
    require(input.rank() >= 1 && input.rank() <= MAX_RANK, "input of 1 to 3 extents", input);
    require(
        !variableLength || extents(input).size() == 1,
        "input of variable length, with one extent over 1,",
        input);
    require(outputs >= 1, "number of outputs", outputs);
    require(!files.isEmpty() && files.size() <= MAX_FILES, "number of files", files.size());
    files.keySet().forEach(ImportedModel::requireSafe);
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /**
   * Checks the name of a file, such as {@code variables/variables.index}.
   *
   * @throws IllegalArgumentException if it is absolute, hidden, leads upwards, or holds anything
   *     but letters, digits and {@code _ . -} between slashes
   */
  public static void requireSafe(String file) {
    require(FILE.matcher(file).matches(), "name of a file in the network's folder", file);
  }

  @Override
  public long trainableParameters() {
    return 0;
  }

  @Override
  public void requireFit(Preprocessor preprocessor, int labels) {
    List<Integer> taken = extents(input);
    if (framesFirst) {
      Collections.reverse(taken);
    }
    if (!taken.equals(extents(preprocessor.output()))) {
      throw new IllegalArgumentException(
          "the network takes "
              + input
              + (framesFirst ? ", frames first" : "")
              + ", but the preprocessor gives "
              + preprocessor.output());
    }
    if (preprocessor.frontEnd().variableLength() && !variableLength) {
      throw new IllegalArgumentException(
          "the front end's length varies, but the network takes only " + input);
    }
    if (outputs != labels) {
      throw new IllegalArgumentException(
          "the network gives " + outputs + " values, but there are " + labels + " labels");
    }
  }

  /**
   * The shape of one row of a batch.
   *
   * @param values how many values the rows hold together
   * @param rows how many there are
   * @return the input's shape, shorter where the length varies
   * @throws IllegalArgumentException if the values are not so many rows
   */
  public Shape row(int values, int rows) {
    if (rows < 1) {
      throw new IllegalArgumentException("a batch has at least 1 row, not " + rows);
    }
    int each = values / rows;
    boolean fits = variableLength ? each >= 1 && each <= input.size() : each == input.size();
    if (!fits || values % rows != 0) {
      throw new IllegalArgumentException(
          "inputs hold "
              + values
              + " values, but "
              + rows
              + " rows of "
              + input
              + (variableLength ? " at most" : "")
              + " are asked for");
    }
    int[] extents = input.toArray();
    for (int axis = 0; axis < extents.length; axis++) {
      extents[axis] = variableLength && extents[axis] > 1 ? each : extents[axis];
    }
    return Shape.of(extents);
  }

  /**
   * Copies the files to an empty folder and checks their content.
   *
   * @throws org.ser4j.api.BundleException if a file has changed
   */
  public void copyTo(Path folder) throws IOException {
    for (var file : files.entrySet()) {
      Path target = folder.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      file.getValue().copyTo(target);
    }
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }

  private static List<Integer> extents(Shape shape) {
    List<Integer> extents = new ArrayList<>();
    for (int extent : shape.toArray()) {
      if (extent > 1) {
        extents.add(extent);
      }
    }
    return extents;
  }

  private static void require(boolean holds, String what, Object value) {
    if (!holds) {
      throw new IllegalArgumentException("not a possible " + what + ": '" + value + "'");
    }
  }
}
