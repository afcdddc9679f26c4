/** What an application compiles against: clips in, emotions out. Depends on nothing. */
module org.ser4j.api {
  exports org.ser4j.api;
  exports org.ser4j.api.spi;

  uses org.ser4j.api.spi.RecognizerProvider;
}
