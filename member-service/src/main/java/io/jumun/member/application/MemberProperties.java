package io.jumun.member.application;

import io.jumun.member.domain.Email;
import io.jumun.member.domain.Password;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What can be set.
 *
 * @param accessToken how long an access token is good, 1 to 60 minutes; logging out does not end it
 *     earlier, but falling asleep, withdrawing and getting another role do
 * @param refreshToken how long a login lasts, however often it is refreshed, 1 hour to 90 days
 * @param refreshGrace how long a traded refresh token is still good, for a client that lost the
 *     answer, at most a minute
 * @param concurrentHashes passwords hashed at once, 1 to 64: best one for each processor
 * @param throttle of failed logins
 * @param dormancy when members fall asleep, and when they are forgotten
 * @param admin who is appointed admin at the start; none unless set, and there is no default
 */
@Validated
@ConfigurationProperties("jumun.member")
public record MemberProperties(
    @DefaultValue("PT15M") @DurationMin(minutes = 1) @DurationMax(minutes = 60)
        Duration accessToken,
    @DefaultValue("P14D") @DurationMin(hours = 1) @DurationMax(days = 90) Duration refreshToken,
    @DefaultValue("PT10S") @DurationMin(millis = 0) @DurationMax(minutes = 1) Duration refreshGrace,
    @DefaultValue("2") @Min(1) @Max(64) int concurrentHashes,
    @DefaultValue @Valid Throttle throttle,
    @DefaultValue @Valid Dormancy dormancy,
    @DefaultValue Admin admin) {

  /**
   * How many logins may fail in a window. Those that are being checked count as failed until they
   * succeed.
   *
   * @param perAccount for one e-mail address, whether it has an account or not, 1 to 1000
   * @param perAddress from one network address, 1 to 100000: many people may share one
   * @param window 1 second to 1 day
   */
  public record Throttle(
      @DefaultValue("10") @Min(1) @Max(1000) int perAccount,
      @DefaultValue("100") @Min(1) @Max(100_000) int perAddress,
      @DefaultValue("PT15M") @DurationMin(seconds = 1) @DurationMax(days = 1) Duration window) {}

  /**
   * The periods of the job {@code member-dormancy}. They reach down to a second for trials; a shop
   * sets a year and some weeks.
   *
   * @param inactiveAfter without a login for so long, a member becomes INACTIVE; 1 second to 10
   *     years
   * @param deleteAfter INACTIVE or WITHDRAWN for longer than that, a member is deleted; until then
   *     they can come back; 1 second to 10 years
   * @param chunk how many members one transaction takes, 1 to 10000: more hold their locks longer,
   *     fewer cost more commits
   */
  public record Dormancy(
      @DefaultValue("P365D") @DurationMin(seconds = 1) @DurationMax(days = 3650)
          Duration inactiveAfter,
      @DefaultValue("P30D") @DurationMin(seconds = 1) @DurationMax(days = 3650)
          Duration deleteAfter,
      @DefaultValue("1000") @Min(1) @Max(10_000) int chunk) {}

  /**
   * The first admin: both or neither.
   *
   * @param email JUMUN_ADMIN_EMAIL
   * @param password JUMUN_ADMIN_PASSWORD
   */
  public record Admin(@DefaultValue("") String email, @DefaultValue("") String password) {

    public Admin {
      if (email.isBlank() != password.isBlank()) {
        throw new IllegalArgumentException(
            "Set both JUMUN_ADMIN_EMAIL and JUMUN_ADMIN_PASSWORD, or neither");
      }
      if (!email.isBlank()) {
        check("JUMUN_ADMIN_EMAIL", () -> new Email(email));
        check("JUMUN_ADMIN_PASSWORD", () -> new Password(password));
      }
    }

    public boolean isSet() {
      return !email.isBlank();
    }

    private static void check(String variable, Runnable value) {
      try {
        value.run();
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(variable + " " + e.getMessage());
      }
    }

    @Override
    public String toString() {
      return "Admin[hidden]";
    }
  }
}
