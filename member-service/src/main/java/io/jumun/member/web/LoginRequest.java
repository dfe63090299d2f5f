package io.jumun.member.web;

import io.jumun.member.domain.Email;
import io.jumun.member.domain.Password;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Somebody says who they are. */
record LoginRequest(
    @NotNull
        @Size(max = Email.LONGEST)
        @Pattern(regexp = Email.FORMAT, message = "must be an e-mail address")
        String email,
    @NotNull
        @Size(
            min = Password.SHORTEST,
            max = Password.LONGEST,
            message = "must have {min} to {max} characters")
        String password) {

  @Override
  public String toString() {
    return "LoginRequest[hidden]";
  }
}
