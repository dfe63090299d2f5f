package io.jumun.payment.gateway.toss;

import io.jumun.payment.application.reconciliation.BooksUnavailable;
import io.jumun.payment.application.reconciliation.BusinessDay;
import io.jumun.payment.application.reconciliation.GatewayBooks;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/** {@code GET /v1/transactions}, whose times are Seoul's and say so nowhere. */
@Component
class TossBooks implements GatewayBooks {

  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").withZone(BusinessDay.ZONE);

  /** 5,000 entries of some hundred bytes. */
  private static final int LARGEST_BODY = 8 * 1024 * 1024;

  private final RestClient http;

  TossBooks(RestClient tossPayments) {
    this.http = tossPayments;
  }

  @Override
  public Page read(Instant from, Instant until, @Nullable String after, int limit) {
    List<TossTransaction> found = fetch(from, until, after, limit);
    boolean more = found.size() >= limit;
    return new Page(
        found.stream()
            .map(TossTransaction::entry)
            .flatMap(Optional::stream)
            // The end may be part of what was asked for.
            .filter(entry -> entry.happenedAt().isBefore(until))
            .toList(),
        more ? found.getLast().transactionKey() : null);
  }

  private List<TossTransaction> fetch(
      Instant from, Instant until, @Nullable String after, int limit) {
    try {
      TossReply reply =
          http.get()
              .uri(
                  uri ->
                      uri.path("/v1/transactions")
                          .queryParam("startDate", LOCAL.format(from))
                          .queryParam("endDate", LOCAL.format(until))
                          .queryParam("limit", limit)
                          .queryParamIfPresent("startingAfter", Optional.ofNullable(after))
                          .build())
              .exchange(
                  (_, response) ->
                      new TossReply(
                          response.getStatusCode().value(),
                          response.getBody().readNBytes(LARGEST_BODY)));
      return transactions(reply);
    } catch (ResourceAccessException e) {
      throw BooksUnavailable.because(String.valueOf(e.getMostSpecificCause()));
    }
  }

  /**
   * One entry that cannot be read makes the whole page unreadable: it could be the one that
   * differs.
   */
  private static List<TossTransaction> transactions(@Nullable TossReply reply) {
    if (reply == null || !reply.isSuccess()) {
      throw BooksUnavailable.because("HTTP " + (reply == null ? "nothing" : reply.status()));
    }
    return TossJson.transactions(reply.body())
        .filter(all -> all.stream().allMatch(TossTransaction::isComplete))
        .orElseThrow(() -> BooksUnavailable.because("an unreadable body"));
  }
}
