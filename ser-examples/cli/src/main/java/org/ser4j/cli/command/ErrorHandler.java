package org.ser4j.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import org.ser4j.api.SerException;
import org.ser4j.cli.option.UsageException;
import org.ser4j.models.internal.io.FileErrors;
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
      Throwable cause = e instanceof UncheckedIOException ? e.getCause() : e;
      err.println("ser: " + FileErrors.describe((IOException) cause));
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
}
