package org.ser4j.cli.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.ser4j.cli.progress.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What all subcommands of {@code ser} share. A call returns the exit status. */
@Command(
    mixinStandardHelpOptions = true,
    versionProvider = Ser.Version.class,
    abbreviateSynopsis = true,
    requiredOptionMarker = '*',
    optionListHeading = "%nOptions (* is required):%n",
    footerHeading = "%nExample:%n")
abstract class SerCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  final PrintWriter out() {
    return spec.commandLine().getOut();
  }

  final PrintWriter err() {
    return spec.commandLine().getErr();
  }

  final Terminal terminal() {
    return ((Ser) spec.root().userObject()).terminal();
  }
}
