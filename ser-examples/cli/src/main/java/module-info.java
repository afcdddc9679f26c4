/** The command line: commands, their options, reports, progress and plots. */
module org.ser4j.cli {
  requires com.google.gson;
  requires info.picocli;
  requires java.desktop;
  requires me.tongfei.progressbar;
  requires org.knowm.xchart;
  requires org.ser4j.notebooks;
  requires org.ser4j.training;

  // Picocli creates commands and sets their options by reflection.
  opens org.ser4j.cli.command to
      info.picocli;
  opens org.ser4j.cli.option to
      info.picocli;
}
