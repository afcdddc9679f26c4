package org.ser4j.examples.cli;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.ser4j.models.corpus.Corpora;
import org.ser4j.models.corpus.Corpus;
import org.ser4j.models.corpus.CorpusException;
import org.ser4j.models.corpus.CorpusReader;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which recordings. */
final class CorpusOptions {
  @Option(
      names = "--corpus",
      paramLabel = "NAME",
      required = true,
      description = "How the recordings are named: ravdess.")
  private String corpus;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      required = true,
      description = "Folder with the recordings, WAV or FLAC, nested or flat.")
  private Path data;

  /**
   * Lists the recordings.
   *
   * @throws ParameterException if no such corpus is known
   * @throws CorpusException if the folder holds none of its recordings
   */
  Corpus read(CommandLine command) {
    return reader(command).read(data);
  }

  /**
   * Brings actors to the corpus' own way of writing them.
   *
   * @throws ParameterException if the corpus or one of the actors is not known
   */
  List<String> speakers(Collection<String> typed, CommandLine command) {
    CorpusReader reader = reader(command);
    try {
      return typed.stream().map(reader::speaker).distinct().toList();
    } catch (CorpusException e) {
      throw new ParameterException(command, e.getMessage());
    }
  }

  /** The same as options, without folders of this machine. */
  String asTyped() {
    return " --corpus " + corpus + " --data DIR";
  }

  private CorpusReader reader(CommandLine command) {
    try {
      return Corpora.named(corpus);
    } catch (CorpusException e) {
      throw new ParameterException(command, e.getMessage());
    }
  }
}
