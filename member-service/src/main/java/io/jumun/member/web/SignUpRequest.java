package io.jumun.member.web;

import io.jumun.member.domain.Email;
import io.jumun.member.domain.Password;
import io.jumun.member.domain.Profile;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Somebody wants to become a member. */
record SignUpRequest(
    @Schema(example = "mina@example.com")
        @NotNull
        @Size(max = Email.LONGEST)
        @Pattern(regexp = Email.FORMAT, message = "must be an e-mail address")
        String email,
    @Schema(description = "8 to 128 characters of any kind")
        @NotNull
        @Size(
            min = Password.SHORTEST,
            max = Password.LONGEST,
            message = "must have {min} to {max} characters")
        String password,
    @Schema(description = "Shown to other members", example = "Mina")
        @NotBlank
        @Size(max = Profile.LONGEST_NICKNAME)
        @Pattern(regexp = "\\P{Cntrl}*", message = "must have no control characters")
        String nickname,
    @Past @Nullable LocalDate birth,
    @Schema(description = "ISO 3166-1 alpha-2", example = "KR")
        @Pattern(regexp = "[A-Z]{2}", message = "must be two capital letters (ISO 3166-1 alpha-2)")
        @Nullable String nationality) {

  Profile profile() {
    return new Profile(nickname, birth, nationality, null);
  }

  /** What tells two requests apart, without the secret: a fast digest of it is stored. */
  Object withoutPassword() {
    return new SignUpRequest(email, "", nickname, birth, nationality);
  }

  @Override
  public String toString() {
    return "SignUpRequest[hidden]";
  }
}
