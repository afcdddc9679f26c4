package org.ser4j.examples.cli;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands; those that show progress are told where a person is watching. */
final class Commands implements IFactory {
  private final Terminal terminal;
  private final IFactory others = CommandLine.defaultFactory();

  Commands(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    if (type == RecognizeCommand.class) {
      return type.cast(new RecognizeCommand(terminal));
    }
    return others.create(type);
  }
}
