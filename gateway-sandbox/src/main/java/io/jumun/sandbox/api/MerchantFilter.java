package io.jumun.sandbox.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jumun.sandbox.SandboxProperties;
import io.jumun.sandbox.payment.GatewayError;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets in whoever has the secret key: {@code Basic base64(secretKey + ":")}. */
@Component
class MerchantFilter extends OncePerRequestFilter {

  private static final String BASIC = "Basic ";

  private final String secretKey;
  private final Answers answers;

  MerchantFilter(SandboxProperties properties, Answers answers) {
    this.secretKey = properties.secretKey();
    this.answers = answers;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().startsWith("/v1/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    GatewayError refusal = refusal(request.getHeader(HttpHeaders.AUTHORIZATION));
    if (refusal == null) {
      Merchant.withKey(secretKey).letIn(request);
      chain.doFilter(request, response);
    } else {
      answers.send(refusal, response);
    }
  }

  private @Nullable GatewayError refusal(@Nullable String authorization) {
    if (authorization == null || !authorization.startsWith(BASIC)) {
      return GatewayError.UNAUTHORIZED_KEY;
    }
    byte[] credentials = decoded(authorization.substring(BASIC.length()).strip());
    if (!new String(credentials, UTF_8).endsWith(":")) {
      return GatewayError.INCORRECT_BASIC_AUTH_FORMAT;
    }
    return MessageDigest.isEqual(credentials, (secretKey + ":").getBytes(UTF_8))
        ? null
        : GatewayError.UNAUTHORIZED_KEY;
  }

  private static byte[] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException notBase64) {
      return new byte[0];
    }
  }
}
