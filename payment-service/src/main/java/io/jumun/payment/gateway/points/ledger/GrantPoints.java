package io.jumun.payment.gateway.points.ledger;

import com.github.f4b6a3.uuid.UuidCreator;
import io.jumun.payment.application.DatabaseClock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The shop makes points and gives them to a member. */
@Component
public class GrantPoints {

  private final Books books;
  private final DatabaseClock clock;

  GrantPoints(Books books, DatabaseClock clock) {
    this.books = books;
    this.clock = clock;
  }

  /** What was granted, and the balance it has led to. */
  @Transactional
  public Granted grant(Grant grant) {
    Purse purse = books.lock(grant.member(), UuidCreator.getTimeOrderedEpoch());
    UUID id = UuidCreator.getTimeOrderedEpoch();
    Transfer transfer = Transfer.grant(id, purse, grant, clock.now());
    books.carryOut(transfer);
    return new Granted(
        id,
        grant.member(),
        grant.amount(),
        grant.reason(),
        purse.balance() + grant.amount(),
        transfer.at());
  }
}
