package io.jumun.runner.platform;

/**
 * The three people of a local platform. Their passwords are no secret: they open nothing outside
 * this machine.
 */
public enum SignIn {
  ADMIN("admin@jumun.example", "local-admin-1"),
  /** Looks at what the admin looks at, and changes nothing. */
  VIEWER("viewer@jumun.example", "local-viewer-1"),
  SHOPPER("shopper@jumun.example", "local-shopper-1");

  private final String email;
  private final String password;

  SignIn(String email, String password) {
    this.email = email;
    this.password = password;
  }

  public String email() {
    return email;
  }

  public String password() {
    return password;
  }
}
