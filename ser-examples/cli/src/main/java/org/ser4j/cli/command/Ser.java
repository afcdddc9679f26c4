package org.ser4j.cli.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.ser4j.cli.option.ChoiceConverter;
import org.ser4j.cli.option.CorpusOptions;
import org.ser4j.cli.option.ProtocolOptions;
import org.ser4j.cli.option.RenamedOptions;
import org.ser4j.cli.option.ReportOptions;
import org.ser4j.cli.option.TableOptions;
import org.ser4j.cli.plot.PlotKind;
import org.ser4j.cli.progress.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;

/** The command {@code ser}; its subcommands do the work. */
@Command(
    name = "ser",
    description = "Speech emotion recognition: recognise, train, evaluate.",
    mixinStandardHelpOptions = true,
    versionProvider = Ser.Version.class,
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
      ImportCommand.class,
      ExportCommand.class,
      DoctorCommand.class,
      HelpCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Example:",
      "  ser recognize speech.wav",
      "",
      "Results go to standard output, progress and errors to standard error.",
      "Exit status: 0 success, 1 failure, 2 wrong usage."
    })
public final class Ser {
  private final Terminal terminal;

  /** For the build, which generates shell completion. */
  private Ser() {
    this(Terminal.NONE);
  }

  private Ser(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * Runs a command and ends the process with its exit status.
   *
   * @param args the command and its options
   */
  public static void main(String[] args) {
    // DJL logs through SLF4J, which would warn that nothing receives its messages.
    if (System.getProperty("slf4j.internal.verbosity") == null) {
      System.setProperty("slf4j.internal.verbosity", "ERROR");
    }
    // Always UTF-8, whatever the locale: JSON must be.
    PrintWriter out = writer(FileDescriptor.out);
    PrintWriter err = writer(FileDescriptor.err);
    int status = run(out, err, Terminal.ofProcess(), args);
    out.flush();
    err.flush();
    System.exit(status);
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }

  /**
   * Runs a command.
   *
   * @param out for results
   * @param err for progress and errors
   * @param terminal which of the two is a terminal
   * @param args the command and its options
   * @return 0 success, 1 failure, 2 wrong usage
   */
  static int run(PrintWriter out, PrintWriter err, Terminal terminal, String... args) {
    ErrorHandler errors = new ErrorHandler();
    return commandLine(terminal)
        .setOut(out)
        .setErr(err)
        .setExecutionExceptionHandler(errors)
        .setParameterExceptionHandler(errors)
        .execute(RenamedOptions.replace(args));
  }

  /** The command with its subcommands, before any arguments. */
  static CommandLine commandLine(Terminal terminal) {
    CommandLine command = new CommandLine(new Ser(terminal)).setUsageHelpAutoWidth(false);
    ChoiceConverter.register(command, ProtocolOptions.Name.class);
    ChoiceConverter.register(command, CorpusOptions.LabelNames.class);
    ChoiceConverter.register(command, ReportOptions.Layout.class);
    ChoiceConverter.register(command, TableOptions.Columns.class);
    ChoiceConverter.register(command, PlotKind.class);
    return command;
  }

  Terminal terminal() {
    return terminal;
  }

  /** Reads the version that the build wrote into a resource. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
      return new String[] {"ser " + number()};
    }

    static String number() throws IOException {
      Properties properties = new Properties();
      try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
        properties.load(in);
      }
      return properties.getProperty("version");
    }
  }
}
