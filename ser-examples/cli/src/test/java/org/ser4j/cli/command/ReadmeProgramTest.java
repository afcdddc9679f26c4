package org.ser4j.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pastes the README's program into a file, compiles it and runs it on a sample. */
class ReadmeProgramTest {
  @TempDir private Path folder;

  @Test
  void worksWhenPasted() throws Exception {
    List<String> programs = Readme.blocks("java");
    assertEquals(1, programs.size());
    Matcher name = Pattern.compile("public final class (\\w+)").matcher(programs.get(0));
    assertTrue(name.find(), programs.get(0));
    Path source = folder.resolve(name.group(1) + ".java");
    Files.writeString(source, programs.get(0));
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-Xlint:all", "-Werror", "-d", folder.toString(), "" + source);
    assertEquals(0, status);
    String printed = run(name.group(1), Project.sample("happy"));
    assertTrue(printed.matches("(?s)DETECTED\\R([a-z]+ +[01]\\.\\d\\d\\R){8}"), printed);
  }

  private String run(String program, Path sample) throws Exception {
    PrintStream before = System.out;
    ClassLoader loaderBefore = Thread.currentThread().getContextClassLoader();
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (URLClassLoader loader = application()) {
      Thread.currentThread().setContextClassLoader(loader);
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      Method main = loader.loadClass(program).getDeclaredMethod("main", String[].class);
      main.setAccessible(true);
      main.invoke(null, (Object) new String[] {sample.toString()});
    } finally {
      System.setOut(before);
      Thread.currentThread().setContextClassLoader(loaderBefore);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }

  /** The program on a class path of its own, as an application has it. */
  private URLClassLoader application() throws Exception {
    List<URL> path = new ArrayList<>();
    path.add(folder.toUri().toURL());
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      path.add(Path.of(entry).toUri().toURL());
    }
    return new URLClassLoader(path.toArray(new URL[0]), ClassLoader.getPlatformClassLoader());
  }
}
