package io.jumun.member.application;

import java.util.UUID;

/** Somebody is not given that role. */
public class AppointmentRefused extends RuntimeException {

  /** Why not. */
  public enum Reason {
    /** Nobody appoints themselves: so there is always an admin left. */
    OWN_ROLE,
    /** Who sleeps, or has left, would have to come back first. */
    NOT_ACTIVE,
    /** Whoever appoints was an admin when they sent it, and is none any more. */
    NO_ADMIN
  }

  private final Reason reason;

  private AppointmentRefused(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  static AppointmentRefused ownRole(UUID admin) {
    return new AppointmentRefused(
        Reason.OWN_ROLE, "Member %s would change their own role".formatted(admin));
  }

  static AppointmentRefused notActive(UUID member) {
    return new AppointmentRefused(Reason.NOT_ACTIVE, "Member %s is not active".formatted(member));
  }

  static AppointmentRefused noAdmin(UUID admin) {
    return new AppointmentRefused(Reason.NO_ADMIN, "Member %s is no admin".formatted(admin));
  }

  public Reason reason() {
    return reason;
  }
}
