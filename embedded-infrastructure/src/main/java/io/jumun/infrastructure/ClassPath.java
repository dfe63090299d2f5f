package io.jumun.infrastructure;

/** Where this JVM found its classes, so that a child finds the same. */
final class ClassPath {

  private ClassPath() {}

  /** Surefire starts tests from one small jar and keeps the real class path in a property. */
  static String current() {
    var surefire = System.getProperty("surefire.test.class.path");
    return surefire != null ? surefire : System.getProperty("java.class.path");
  }
}
