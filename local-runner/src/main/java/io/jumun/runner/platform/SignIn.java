package io.jumun.runner.platform;

/**
 * The two people of a local platform. Their passwords are no secret: they open nothing outside this
 * machine.
 */
public enum SignIn {
  ADMIN("admin@jumun.example", "local-admin-1"),
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
