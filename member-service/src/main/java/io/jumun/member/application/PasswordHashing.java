package io.jumun.member.application;

import io.jumun.member.domain.Password;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with 19 MiB, two passes and one lane (OWASP). It is meant to cost time and memory, so
 * only so many run at once.
 */
@Component
public class PasswordHashing {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
  private final Semaphore places;
  private final String hashOfNobody;

  PasswordHashing(MemberProperties properties) {
    places = new Semaphore(properties.concurrentHashes(), true);
    hashOfNobody = argon2.encode("the password of nobody");
  }

  /**
   * @throws HashingBusy when too many others are waiting
   */
  public String hash(Password password) {
    return inTurn(() -> argon2.encode(password.value()));
  }

  /**
   * Whether the password is the member's. For nobody it takes as long, and never is.
   *
   * @throws HashingBusy when too many others are waiting
   */
  public boolean matches(Password password, Optional<String> hash) {
    boolean equal = inTurn(() -> argon2.matches(password.value(), hash.orElse(hashOfNobody)));
    return equal && hash.isPresent();
  }

  private <T> T inTurn(Supplier<T> work) {
    if (!isAdmitted()) {
      throw new HashingBusy();
    }
    try {
      return work.get();
    } finally {
      places.release();
    }
  }

  private boolean isAdmitted() {
    try {
      return places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
