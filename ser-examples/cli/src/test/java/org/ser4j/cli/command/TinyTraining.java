package org.ser4j.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A made-up corpus and a model of one layer, so that the commands that train take a moment. */
final class TinyTraining {
  private static final String CONFIG =
      """
      {"architecture": {"name": "linear", "layers": [
         {"type": "flatten", "start_axis": 0, "end_axis": -1},
         {"type": "dense", "units": 8, "bias": true}]},
       "front_end": {"feature_extractor_type": "log_mel", "sampling_rate": 16000, "n_fft": 512,
         "win_length": 400, "hop_length": 160, "n_mels": 16, "f_min": 50, "f_max": 4000,
         "frames": 50, "reference": "one", "top_db": 60},
       "validation": {"rule": "next_fold", "every": 1},
       "epochs": 2,
       "batch_size": 16,
       "schedule": {"kind": "constant", "learning_rate": 0.01},
       "ema_decay": 0,
       "mixup": {"alpha": 1, "probability": 0},
       "augmentations": []}
      """;

  final String data;
  final String config;

  TinyTraining(Path folder) throws IOException {
    data = MadeUpCorpus.write(folder.resolve("data")).toString();
    config = Files.writeString(folder.resolve("linear.json"), CONFIG).toString();
  }

  Run train(Path out, String... more) {
    return run("train", List.of("--config", config, "--out", out.toString()), more);
  }

  Run evaluate(Path model, String... more) {
    return run("evaluate", List.of("--model", model.toString(), "--json"), more);
  }

  Run crossValidate(String... more) {
    return run("cross-validate", List.of("--config", config), more);
  }

  private Run run(String command, List<String> options, String... more) {
    Stream<String> first = Stream.of(command, "--corpus", "ravdess", "--data", data);
    return Run.ser(
        Stream.of(first, options.stream(), Stream.of(more))
            .flatMap(all -> all)
            .toArray(String[]::new));
  }

  /** A corpus of some of the actors only, named as their folders are. */
  void copy(Path to, List<String> actors) throws IOException {
    for (String actor : actors) {
      Path home = Files.createDirectories(to.resolve(actor));
      try (Stream<Path> files = Files.list(Path.of(data, actor))) {
        for (Path file : files.toList()) {
          Files.copy(file, home.resolve(file.getFileName()));
        }
      }
    }
  }
}
