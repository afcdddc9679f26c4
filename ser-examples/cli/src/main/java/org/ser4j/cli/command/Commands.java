package org.ser4j.cli.command;

import java.util.Map;
import java.util.function.Supplier;
import org.ser4j.cli.progress.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands, which are told where a person is watching. */
final class Commands implements IFactory {
  private final Map<Class<?>, Supplier<?>> commands;
  private final IFactory others = CommandLine.defaultFactory();

  Commands(Terminal terminal) {
    commands =
        Map.of(
            RecognizeCommand.class, () -> new RecognizeCommand(terminal),
            TrainCommand.class, () -> new TrainCommand(terminal),
            EvaluateCommand.class, () -> new EvaluateCommand(terminal),
            CrossValidateCommand.class, () -> new CrossValidateCommand(terminal),
            ReproduceCommand.class, () -> new ReproduceCommand(terminal),
            CorpusCommand.class, () -> new CorpusCommand(terminal),
            FeaturesCommand.class, () -> new FeaturesCommand(terminal));
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    Supplier<?> command = commands.get(type);
    return command == null ? others.create(type) : type.cast(command.get());
  }
}
