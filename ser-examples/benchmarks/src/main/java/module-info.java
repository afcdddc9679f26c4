/** Benchmarks: JMH for the signal processing and the recogniser, programs for the engines. */
@SuppressWarnings("module") // The library's name ends in a digit.
module org.ser4j.benchmarks {
  requires org.ser4j.backend.djl;
  requires org.ser4j.training;
  requires ai.djl.api;
  requires jmh.core;
}
