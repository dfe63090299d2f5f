package io.jumun.scheduler.web.console;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Payments for an operator to look through. */
@Component
class PaymentLists {

  private static final int SHOWN = 50;

  private final Services services;

  PaymentLists(Services services) {
    this.services = services;
  }

  /**
   * @param nextCursor where one kind goes on; null for several kinds, of each of which the first
   *     are shown
   * @param more whether there are more than are shown of several kinds
   */
  record Found(
      List<ListedPayment> payments,
      List<Trouble> troubles,
      @Nullable String nextCursor,
      boolean more) {}

  Found of(PaymentsShown shown, @Nullable String cursor) {
    List<PaymentsShown> kinds = shown.kinds();
    if (kinds.size() == 1) {
      return found(ask(kinds.getFirst(), cursor));
    }
    return found(
        services.<Answer<ListedPayment.Page>>atOnce(
            () -> ask(kinds.get(0), null),
            () -> ask(kinds.get(1), null),
            () -> ask(kinds.get(2), null)));
  }

  private Answer<ListedPayment.Page> ask(PaymentsShown kind, @Nullable String cursor) {
    return services.get(
        Service.PAYMENT,
        kind.question().with("cursor", cursor).with("limit", SHOWN),
        ListedPayment.Page.class);
  }

  private static Found found(Answer<ListedPayment.Page> answer) {
    Found all = found(List.of(answer));
    return new Found(all.payments(), all.troubles(), nextOf(answer), false);
  }

  private static @Nullable String nextOf(Answer<ListedPayment.Page> answer) {
    return answer instanceof Answer.Given<ListedPayment.Page>(var page) ? page.nextCursor() : null;
  }

  private static Found found(List<Answer<ListedPayment.Page>> answers) {
    return new Found(
        pages(answers).flatMap(page -> page.items().stream()).distinct().toList(),
        answers.stream()
            .flatMap(answer -> Trouble.with(Service.PAYMENT, answer).stream())
            .distinct()
            .toList(),
        null,
        pages(answers).anyMatch(page -> page.nextCursor() != null));
  }

  private static Stream<ListedPayment.Page> pages(List<Answer<ListedPayment.Page>> answers) {
    return answers.stream()
        .<ListedPayment.Page>mapMulti(
            (answer, pages) -> {
              if (answer instanceof Answer.Given<ListedPayment.Page>(var page)) {
                pages.accept(page);
              }
            });
  }
}
