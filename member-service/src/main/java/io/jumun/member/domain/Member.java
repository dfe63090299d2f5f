package io.jumun.member.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
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
  private boolean viewer;
  private Instant registeredAt;

  @Enumerated(EnumType.STRING)
  private MemberStatus status = MemberStatus.ACTIVE;

  private @Nullable Instant lastLoginAt;
  private @Nullable Instant inactiveSince;
  private @Nullable Instant tokensValidFrom;
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
   * Makes this member an operator of the shop, who is always ACTIVE. The password is set anew,
   * since until then anybody may have signed up with that address.
   */
  public void appointAdmin(String newPasswordHash) {
    admin = true;
    viewer = false;
    passwordHash = newPasswordHash;
    status = MemberStatus.ACTIVE;
    inactiveSince = null;
  }

  /**
   * Makes them what they are to be from now on.
   *
   * @return what becomes of the tokens, which say what they were; nothing when they are it already
   * @throws MemberInactive when they would have to come back first
   */
  public Optional<Revocation> appoint(Role newRole, Instant now) {
    requireActive();
    if (newRole == role()) {
      return Optional.empty();
    }
    admin = newRole == Role.ADMIN;
    viewer = newRole == Role.VIEWER;
    return Optional.of(endTokens(now));
  }

  /**
   * @throws MemberInactive when they would have to come back first
   */
  public void logIn(Instant now) {
    requireActive();
    lastLoginAt = now;
  }

  /**
   * @throws MemberInactive when they would have to come back first
   */
  public void describe(Profile newProfile) {
    requireActive();
    profile = newProfile;
  }

  /**
   * Leaves, and is a viewer no more; whoever has left before, stays away.
   *
   * @return what becomes of the tokens, when this was not the case already
   * @throws AdminStays when it is an admin
   * @throws MemberInactive when they sleep
   */
  public Optional<Revocation> withdraw(Instant now) {
    if (status == MemberStatus.WITHDRAWN) {
      return Optional.empty();
    }
    requireActive();
    if (admin) {
      throw new AdminStays();
    }
    viewer = false;
    status = MemberStatus.WITHDRAWN;
    inactiveSince = now;
    return Optional.of(endTokens(now));
  }

  /**
   * How long somebody who is not there can come back; nothing for who is there.
   *
   * @param grace counted from the moment at which they fell asleep, or left
   */
  public Optional<Instant> canComeBackUntil(Duration grace) {
    return Optional.ofNullable(inactiveSince).map(since -> since.plus(grace));
  }

  /**
   * Is there again, unless the grace period is over.
   *
   * @return whether it was not
   */
  public boolean comeBack(Instant now, Duration grace) {
    if (canComeBackUntil(grace).filter(end -> !now.isAfter(end)).isEmpty()) {
      return false;
    }
    status = MemberStatus.ACTIVE;
    inactiveSince = null;
    return true;
  }

  /** When a token must say that it was issued, so that no service takes it for an ended one. */
  public Instant tokenTime(Instant now) {
    return tokensValidFrom == null || tokensValidFrom.isBefore(now) ? now : tokensValidFrom;
  }

  /** Ends all access tokens that the member has; later ones are good. */
  public Revocation endTokens(Instant now) {
    var revocation = Revocation.at(now).after(tokensValidFrom);
    tokensValidFrom = revocation.issuedBefore();
    return revocation;
  }

  private void requireActive() {
    if (status != MemberStatus.ACTIVE) {
      throw new MemberInactive(status);
    }
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

  /** The highest of their roles. */
  public Role role() {
    if (admin) {
      return Role.ADMIN;
    }
    return viewer ? Role.VIEWER : Role.MEMBER;
  }

  /** What stands in tokens. */
  public Set<Role> roles() {
    return EnumSet.of(Role.MEMBER, role());
  }

  public Instant registeredAt() {
    return registeredAt;
  }

  public MemberStatus status() {
    return status;
  }

  public boolean isActive() {
    return status == MemberStatus.ACTIVE;
  }

  public @Nullable Instant lastLoginAt() {
    return lastLoginAt;
  }

  public @Nullable Instant inactiveSince() {
    return inactiveSince;
  }
}
