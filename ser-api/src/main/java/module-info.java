/** What an application compiles against: clips in, emotions out. Depends on nothing. */
module org.ser4j.api {
  // Annotations for compilers and tools.
  requires static org.jspecify;

  exports org.ser4j.api;
  exports org.ser4j.api.spi;

  uses org.ser4j.api.spi.RecognizerProvider;
}
