package io.jumun.messaging.inbound;

/** A record that cannot be an event of ours, however often it is read. */
public class UnreadableRecord extends RuntimeException {

  private UnreadableRecord(String message, Throwable cause) {
    super(message, cause);
  }

  private UnreadableRecord(String message) {
    super(message);
  }

  static UnreadableRecord missing(String header) {
    return new UnreadableRecord("The header " + header + " is missing");
  }

  static UnreadableRecord malformed(String what, Throwable cause) {
    return new UnreadableRecord(what + " cannot be read: " + cause.getMessage(), cause);
  }

  static UnreadableRecord ofUnknownType() {
    return new UnreadableRecord("This version of the service does not know the record's type");
  }

  static UnreadableRecord withoutBody() {
    return new UnreadableRecord("The record has no body");
  }
}
