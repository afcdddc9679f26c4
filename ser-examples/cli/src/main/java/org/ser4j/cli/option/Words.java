package org.ser4j.cli.option;

import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads one of a few words, whatever its case. Picocli's own reader names each constant twice when
 * none fits: as it is written here, and as a user writes it.
 */
public final class Words<E extends Enum<E>> implements ITypeConverter<E> {
  private final Class<E> type;

  private Words(Class<E> type) {
    this.type = type;
  }

  /** Lets a command and its subcommands read such options. */
  public static <E extends Enum<E>> void register(CommandLine command, Class<E> type) {
    command.registerConverter(type, new Words<>(type));
  }

  @Override
  public E convert(String typed) {
    for (E constant : type.getEnumConstants()) {
      if (typed.equalsIgnoreCase(constant.toString()) || typed.equalsIgnoreCase(constant.name())) {
        return constant;
      }
    }
    throw new TypeConversionException(
        "there are "
            + Arrays.stream(type.getEnumConstants())
                .map(Enum::toString)
                .collect(Collectors.joining(", "))
            + ", not '"
            + typed
            + "'");
  }
}
