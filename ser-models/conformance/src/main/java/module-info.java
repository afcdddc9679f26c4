/** The conformance suite of engines, as JUnit tests that an engine's tests extend. */
@SuppressWarnings("module") // The library's name ends in a digit.
module org.ser4j.conformance {
  requires transitive org.ser4j.training;
  requires transitive org.junit.jupiter.api;
  requires java.management;

  exports org.ser4j.conformance;

  // JUnit calls package-private tests.
  opens org.ser4j.conformance;
}
