package io.jumun.member.domain;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What members say about themselves.
 *
 * @param nickname 1 to 30 characters, shown to other members
 * @param birth the date of birth
 * @param nationality ISO 3166-1 alpha-2, such as KR
 * @param picture where their picture lies
 */
@Embeddable
public record Profile(
    String nickname,
    @Nullable LocalDate birth,
    @Nullable String nationality,
    @Nullable String picture) {

  public static final int LONGEST_NICKNAME = 30;

  public Profile {
    if (nickname.isBlank() || nickname.length() > LONGEST_NICKNAME) {
      throw new IllegalArgumentException("A nickname has 1 to 30 characters");
    }
  }
}
