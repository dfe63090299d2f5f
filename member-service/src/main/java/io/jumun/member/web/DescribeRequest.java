package io.jumun.member.web;

import io.jumun.member.domain.Profile;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is to be different about a member; what is missing stays as it is. */
record DescribeRequest(
    @Schema(description = "Shown to other members", example = "Mina")
        @Size(min = 1, max = Profile.LONGEST_NICKNAME)
        @Pattern(
            regexp = "\\P{Cntrl}*[\\P{Cntrl}&&\\S]\\P{Cntrl}*",
            message = "must be readable and not blank")
        @Nullable String nickname,
    @Schema(description = "Where the picture lies", example = "https://example.com/mina.png")
        @Size(max = 500)
        @Pattern(regexp = "https://[^\\s\"'<>]+", message = "must be an https address")
        @Nullable String picture,
    @Past @Nullable LocalDate birth,
    @Schema(description = "ISO 3166-1 alpha-2", example = "KR")
        @Pattern(regexp = "[A-Z]{2}", message = "must be two capital letters (ISO 3166-1 alpha-2)")
        @Nullable String nationality) {

  DescribeRequest {
    if (Stream.of(nickname, picture, birth, nationality).allMatch(Objects::isNull)) {
      throw new IllegalArgumentException(
          "nickname, picture, birth, nationality or several of them must be given");
    }
  }

  Profile change(Profile now) {
    return new Profile(
        nickname == null ? now.nickname() : nickname,
        birth == null ? now.birth() : birth,
        nationality == null ? now.nationality() : nationality,
        picture == null ? now.picture() : picture);
  }
}
