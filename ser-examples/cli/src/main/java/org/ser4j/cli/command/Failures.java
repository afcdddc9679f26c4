package org.ser4j.cli.command;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import org.ser4j.api.SerException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * Turns exceptions into messages and an exit status. Errors that a user can mend show their message
 * only; any other exception is a mistake in this program, and its stack trace is what a report
 * needs.
 */
final class Failures implements IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    if (e instanceof SerException) {
      err.println("ser: " + e.getMessage());
    } else if (e instanceof UncheckedIOException || e instanceof java.io.IOException) {
      err.println("ser: " + describe(e instanceof UncheckedIOException ? e.getCause() : e));
    } else {
      err.println("ser: a mistake in ser itself; please report it with what follows");
      e.printStackTrace(err);
    }
    err.flush();
    return ExitCode.SOFTWARE;
  }

  /** Many of Java's file errors have the bare path as their message; the type says what it was. */
  private static String describe(Throwable e) {
    return e.getClass().getSimpleName().replaceAll("Exception$", "") + ": " + e.getMessage();
  }
}
