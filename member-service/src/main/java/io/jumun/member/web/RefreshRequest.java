package io.jumun.member.web;

import io.jumun.member.domain.RefreshToken;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A refresh token, to be traded or to be given back. */
record RefreshRequest(@NotBlank @Size(max = 200) String refreshToken) {

  RefreshToken token() {
    return new RefreshToken(refreshToken);
  }

  @Override
  public String toString() {
    return "RefreshRequest[hidden]";
  }
}
