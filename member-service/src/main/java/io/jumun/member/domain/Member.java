package io.jumun.member.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody with an account. */
@Entity
public class Member {

  @Id private UUID id;

  @Column(unique = true)
  private String email;

  private String passwordHash;
  @Embedded private Profile profile;
  private boolean admin;
  private Instant registeredAt;
  @Version private @Nullable Long version;

  protected Member() {}

  private Member(UUID id, Email email, String passwordHash, Profile profile, Instant now) {
    this.id = id;
    this.email = email.value();
    this.passwordHash = passwordHash;
    this.profile = profile;
    this.registeredAt = now;
  }

  /**
   * @param passwordHash never the password itself
   */
  public static Member register(
      UUID id, Email email, String passwordHash, Profile profile, Instant now) {
    return new Member(id, email, passwordHash, profile, now);
  }

  /**
   * Makes this member an operator of the shop. The password is set anew, since until then anybody
   * may have signed up with that address.
   */
  public void appointAdmin(String newPasswordHash) {
    admin = true;
    passwordHash = newPasswordHash;
  }

  public UUID id() {
    return id;
  }

  public String email() {
    return email;
  }

  public String passwordHash() {
    return passwordHash;
  }

  public Profile profile() {
    return profile;
  }

  public boolean isAdmin() {
    return admin;
  }

  public Set<Role> roles() {
    return admin ? EnumSet.allOf(Role.class) : EnumSet.of(Role.MEMBER);
  }

  public Instant registeredAt() {
    return registeredAt;
  }
}
