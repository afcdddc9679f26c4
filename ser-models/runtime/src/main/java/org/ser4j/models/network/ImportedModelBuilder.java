package org.ser4j.models.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ser4j.models.internal.io.Sha256;
import org.ser4j.models.layer.Shape;
import org.ser4j.models.network.ImportedModel.OutputKind;

/** Makes an {@link ImportedModel} of a network's files. Not thread-safe. */
public final class ImportedModelBuilder {
  private static final String SAVED_MODEL = "saved_model";
  private static final String TORCHSCRIPT = "torchscript";

  private final Path path;
  private final Shape input;
  private final int outputs;
  private String name;
  private String format;
  private boolean framesFirst;
  private boolean variableLength;
  private OutputKind output = OutputKind.LOGITS;

  /**
   * The settings without a default.
   *
   * @param path the network's file, or the folder of its files
   * @param input shape of one example, the largest if the length varies
   * @param outputs number of values per example, one per label
   */
  public ImportedModelBuilder(Path path, Shape input, int outputs) {
    this.path = Objects.requireNonNull(path, "path");
    this.input = Objects.requireNonNull(input, "input");
    this.outputs = outputs;
    format = Files.isDirectory(path) ? SAVED_MODEL : TORCHSCRIPT;
    name = stem(path);
  }

  /** The name, 1 to 200 characters. Default: the file's name up to its last dot. */
  public ImportedModelBuilder name(String value) {
    name = Objects.requireNonNull(value, "name");
    return this;
  }

  /** The format. Default: {@code saved_model} for a folder, {@code torchscript} for a file. */
  public ImportedModelBuilder format(String value) {
    format = Objects.requireNonNull(value, "format");
    return this;
  }

  /**
   * Whether frames come before features, so that the front end's tensor is transposed. Default:
   * false.
   */
  public ImportedModelBuilder framesFirst(boolean value) {
    framesFirst = value;
    return this;
  }

  /**
   * Whether it takes shorter inputs as well. Default: false.
   *
   * @param value true if so
   */
  public ImportedModelBuilder variableLength(boolean value) {
    variableLength = value;
    return this;
  }

  /**
   * What its values mean. Default: {@link OutputKind#LOGITS}.
   *
   * @param value the meaning
   */
  public ImportedModelBuilder output(OutputKind value) {
    output = Objects.requireNonNull(value, "output");
    return this;
  }

  /**
   * Looks at the files; they are read once, for their sums, and again when the bundle is written.
   *
   * @return the network
   * @throws IllegalArgumentException if there is nothing at the path, or a value is out of range
   * @throws UncheckedIOException if a file cannot be read
   */
  public ImportedModel build() {
    return new ImportedModel(
        name, format, input, framesFirst, variableLength, output, outputs, files());
  }

  private SortedMap<String, ImportedModel.File> files() {
    SortedMap<String, ImportedModel.File> files = new TreeMap<>();
    try {
      if (Files.isRegularFile(path)) {
        files.put(path.getFileName().toString(), DiskFile.of(path));
        return files;
      }
      if (!Files.isDirectory(path)) {
        throw new IllegalArgumentException("there is no file or folder at " + path);
      }
      for (Path file : below(path)) {
        String relative = path.relativize(file).toString().replace('\\', '/');
        files.put(relative, DiskFile.of(file));
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException("the network at " + path + " cannot be read: " + e, e);
    }
  }

  private static List<Path> below(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private static String stem(Path path) {
    String file = path.toAbsolutePath().normalize().getFileName().toString();
    int dot = file.lastIndexOf('.');
    return dot > 0 ? file.substring(0, dot) : file;
  }

  /** A file that belongs to no bundle yet. */
  record DiskFile(Path path, long length, String sha256) implements ImportedModel.File {
    static DiskFile of(Path path) throws IOException {
      return new DiskFile(path, Files.size(path), Sha256.of(path));
    }

    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(path);
    }

    @Override
    public String toString() {
      return path.toString();
    }
  }
}
