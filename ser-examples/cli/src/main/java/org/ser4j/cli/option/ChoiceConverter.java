package org.ser4j.cli.option;

import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads one of several choices, ignoring case. Picocli's own converter lists each constant twice in
 * its message: as Java names it, and as a user types it.
 */
public final class ChoiceConverter<E extends Enum<E>> implements ITypeConverter<E> {
  private final E[] choices;

  private ChoiceConverter(Class<E> type) {
    this.choices = type.getEnumConstants();
  }

  /** Lets a command and its subcommands read such options. */
  public static <E extends Enum<E>> void register(CommandLine command, Class<E> type) {
    command.registerConverter(type, new ChoiceConverter<>(type));
  }

  @Override
  public E convert(String typed) {
    for (E choice : choices) {
      if (typed.equalsIgnoreCase(choice.toString()) || typed.equalsIgnoreCase(choice.name())) {
        return choice;
      }
    }
    String all = Arrays.stream(choices).map(Enum::toString).collect(Collectors.joining(", "));
    throw new TypeConversionException("must be one of " + all + "; got '" + typed + "'");
  }
}
