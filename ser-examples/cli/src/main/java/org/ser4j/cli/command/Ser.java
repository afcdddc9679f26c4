package org.ser4j.cli.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.ser4j.cli.option.CorpusOptions;
import org.ser4j.cli.option.ProtocolOptions;
import org.ser4j.cli.option.ReportOptions;
import org.ser4j.cli.option.TableOptions;
import org.ser4j.cli.option.Words;
import org.ser4j.cli.progress.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command {@code ser}; its subcommands do the work. */
@Command(
    name = "ser",
    description = "Tells the emotion in a voice.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      RecognizeCommand.class,
      TrainCommand.class,
      EvaluateCommand.class,
      CrossValidateCommand.class,
      ReproduceCommand.class,
      CorpusCommand.class,
      FeaturesCommand.class,
      PlotCommand.class,
      ZooCommand.class,
      WrapCommand.class,
      ExportCommand.class,
      DoctorCommand.class,
      HelpCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Exit status: 0 all went well, 1 something failed, 2 wrong usage.",
      "Results go to standard output, progress and errors to standard error."
    })
public final class Ser {
  private Ser() {}

  /**
   * Runs a command and ends the process with its exit status.
   *
   * @param args what stands behind {@code ser}
   */
  public static void main(String[] args) {
    // Always UTF-8, whatever the locale: JSON must be.
    PrintWriter out = writer(FileDescriptor.out);
    PrintWriter err = writer(FileDescriptor.err);
    int status = run(out, err, Terminal.ofProcess(), args);
    out.flush();
    err.flush();
    System.exit(status);
  }

  /**
   * Runs a command.
   *
   * @param out for results
   * @param err for progress and errors
   * @param terminal where a person is watching
   * @param args what stands behind {@code ser}
   * @return 0 all went well, 1 something failed, 2 wrong usage
   */
  static int run(PrintWriter out, PrintWriter err, Terminal terminal, String... args) {
    CommandLine command =
        new CommandLine(new Ser(), new Commands(terminal))
            .setOut(out)
            .setErr(err)
            .setExecutionExceptionHandler(new Failures())
            .setUsageHelpAutoWidth(false);
    Words.register(command, ProtocolOptions.Name.class);
    Words.register(command, CorpusOptions.LabelNames.class);
    Words.register(command, ReportOptions.Layout.class);
    Words.register(command, TableOptions.Columns.class);
    return command.execute(args);
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }
}
