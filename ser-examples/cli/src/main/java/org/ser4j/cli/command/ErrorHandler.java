package org.ser4j.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import org.ser4j.api.SerException;
import org.ser4j.cli.option.UsageException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Turns exceptions into one line and an exit status. Only an exception that no user can cause, a
 * bug in ser, prints its stack trace.
 */
final class ErrorHandler implements IExecutionExceptionHandler, IParameterExceptionHandler {
  @Override
  public int handleParseException(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    UnmatchedArgumentException.printSuggestions(e, command.getErr());
    return usage(e.getMessage().replaceAll("\\s*\\R\\s*", " "), command);
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    if (e instanceof UsageException) {
      return usage(e.getMessage(), command);
    }
    if (e instanceof SerException) {
      err.println("ser: " + e.getMessage());
    } else if (e instanceof UncheckedIOException || e instanceof IOException) {
      err.println("ser: " + describe(e instanceof UncheckedIOException ? e.getCause() : e));
    } else {
      err.println("ser: this is a bug in ser; please report it with the stack trace");
      e.printStackTrace(err);
    }
    err.flush();
    return ExitCode.SOFTWARE;
  }

  private static int usage(String message, CommandLine command) {
    String name = command.getCommandSpec().qualifiedName();
    command.getErr().println("ser: " + message + " (see " + name + " --help)");
    command.getErr().flush();
    return ExitCode.USAGE;
  }

  /**
   * Many of Java's file errors have only the path as their message; the type says what happened.
   */
  private static String describe(Throwable e) {
    return e.getClass().getSimpleName().replaceAll("Exception$", "") + ": " + e.getMessage();
  }
}
