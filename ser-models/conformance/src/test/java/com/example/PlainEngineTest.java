package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.ser4j.conformance.EngineConformance;
import org.ser4j.models.engine.Engine;
import org.ser4j.models.engine.Engines;

/**
 * The example of docs/reference/engines.md: it passes the suite, and the page quotes it as it is.
 */
class PlainEngineTest extends EngineConformance {
  private static final Path ROOT = Path.of(System.getProperty("ser4j.root"));
  private final Engine engine = Engines.named("plain");

  @Override
  protected Engine engine() {
    return engine;
  }

  @Override
  protected int trials() {
    return 3;
  }

  @Override
  protected int predictions() {
    return 10;
  }

  @Test
  void isQuotedAndShort() throws IOException {
    Path folder = ROOT.resolve("ser-models/conformance/src/test/java/com/example");
    String source = Files.readString(folder.resolve("PlainEngine.java"));
    assertTrue(source.lines().count() < 100, "an engine that only infers takes under 100 lines");
    String page = Files.readString(ROOT.resolve("docs/reference/engines.md"));
    assertTrue(page.contains(source), "docs/reference/engines.md quotes another PlainEngine.java");
  }

  /** JUnit passes over what it cannot see, silently: the suite's methods are package-private. */
  @Test
  void allOfTheSuiteIsInherited() {
    Set<String> expected = new TreeSet<>();
    for (Class<?> type = EngineConformance.class;
        type != Object.class;
        type = type.getSuperclass()) {
      for (Method method : type.getDeclaredMethods()) {
        if (method.isAnnotationPresent(Test.class)
            || method.isAnnotationPresent(TestFactory.class)) {
          expected.add(method.getName());
        }
      }
    }
    Set<String> found = new TreeSet<>();
    LauncherFactory.create()
        .discover(
            LauncherDiscoveryRequestBuilder.request().selectors(selectClass(Quiet.class)).build())
        .accept(
            new TestPlan.Visitor() {
              @Override
              public void visit(TestIdentifier test) {
                test.getSource()
                    .filter(MethodSource.class::isInstance)
                    .ifPresent(source -> found.add(((MethodSource) source).getMethodName()));
              }
            });
    assertTrue(expected.size() > 10, expected::toString);
    assertEquals(expected, found);
  }

  /** Only discovered; its name keeps Maven from running it. */
  static final class Quiet extends EngineConformance {
    @Override
    protected Engine engine() {
      throw new IllegalStateException("not run");
    }
  }
}
