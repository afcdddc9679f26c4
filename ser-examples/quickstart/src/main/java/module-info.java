/** Short programs to copy. */
module org.ser4j.quickstart {
  requires jdk.httpserver;
  requires org.ser4j.training;
}
