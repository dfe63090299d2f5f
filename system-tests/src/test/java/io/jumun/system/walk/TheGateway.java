package io.jumun.system.walk;

import io.jumun.payment.domain.GatewayAnswer;
import io.jumun.payment.domain.GatewayAnswer.Approved;
import io.jumun.payment.domain.GatewayAnswer.AwaitingDeposit;
import io.jumun.payment.domain.GatewayAnswer.Cancelled;
import io.jumun.payment.domain.GatewayAnswer.Contradiction;
import io.jumun.payment.domain.GatewayAnswer.Declined;
import io.jumun.payment.domain.GatewayAnswer.NoAnswer;
import io.jumun.payment.domain.GatewayAnswer.NotCharged;
import io.jumun.payment.domain.GatewayAnswer.PartlyCancelled;
import io.jumun.payment.domain.GatewayAnswer.Unknown;
import io.jumun.payment.domain.GatewayCall;
import io.jumun.payment.domain.Work;
import io.jumun.system.walk.Session.State;
import java.util.ArrayList;
import java.util.List;

/** What the gateway does with a request (facts.md). One key, one payment, charged at most once. */
final class TheGateway {

  /** Where it has a choice. */
  enum Choice {
    DOES_IT,
    REFUSES,
    FINDS_THE_TIME_OVER
  }

  private TheGateway() {}

  static List<GatewayAnswer> instead() {
    return List.of(
        new NoAnswer("the answer is lost"),
        new Unknown("HTTP 500"),
        new Contradiction("It is about another payment", false, null));
  }

  static List<Choice> choices(World world, Work work) {
    boolean open = session(world, work).is(State.IN_PROGRESS);
    List<Choice> choices = new ArrayList<>(List.of(Choice.DOES_IT));
    if (work.call() == GatewayCall.CONFIRM && open) {
      choices.add(Choice.REFUSES);
    }
    if (open && !world.now.isBefore(session(world, work).since().plus(Session.LIFE))) {
      return List.of(Choice.FINDS_THE_TIME_OVER);
    }
    if (work.call() == GatewayCall.CANCEL
        && session(world, work).is(State.DONE)
        && world.has(Budget.REFUSED_REFUND)) {
      choices.add(Choice.REFUSES);
    }
    return choices;
  }

  static GatewayAnswer act(World world, Work work, Choice choice) {
    if (choice == Choice.FINDS_THE_TIME_OVER) {
      become(world, work, State.EXPIRED);
    }
    return switch (work.call()) {
      case CONFIRM -> confirm(world, work, choice);
      case QUERY -> show(session(world, work));
      case CANCEL -> cancel(world, work, choice);
    };
  }

  private static GatewayAnswer confirm(World world, Work work, Choice choice) {
    if (session(world, work).is(State.IN_PROGRESS)) {
      State agreed = session(world, work).account() ? State.WAITING_FOR_DEPOSIT : State.DONE;
      become(world, work, choice == Choice.REFUSES ? State.ABORTED : agreed);
    }
    Session session = session(world, work);
    return switch (session.state()) {
      // The same key is answered as it was the first time, whatever has come since.
      case WAITING_FOR_DEPOSIT -> new AwaitingDeposit(session.due());
      case DONE, CANCELED ->
          session.account() ? new AwaitingDeposit(session.due()) : new Approved(world.now);
      case ABORTED -> new Declined("REJECT_CARD_PAYMENT", "Refused");
      case EXPIRED -> new Declined("NOT_FOUND_PAYMENT_SESSION", "Too late");
      case IN_PROGRESS -> throw new IllegalStateException();
    };
  }

  private static GatewayAnswer show(Session session) {
    return switch (session.state()) {
      case IN_PROGRESS -> new NotCharged("IN_PROGRESS");
      case WAITING_FOR_DEPOSIT -> new AwaitingDeposit(session.due());
      case DONE ->
          session.refunds().isEmpty()
              ? new Approved(session.since())
              : new PartlyCancelled(session.balance());
      case ABORTED, EXPIRED -> new Declined(session.state().name(), "Ended");
      case CANCELED -> new Cancelled();
    };
  }

  private static GatewayAnswer cancel(World world, Work work, Choice choice) {
    if (choice == Choice.REFUSES) {
      world.spend(Budget.REFUSED_REFUND);
      return new Declined("NOT_CANCELABLE_PAYMENT", "Refused for good");
    }
    Session session = session(world, work);
    if (session.is(State.DONE) && session.account()) {
      // Nobody has told the account that it could go back to.
      return new Declined("REFUND_ACCOUNT_NEEDED", "Where to?");
    }
    if (session.is(State.DONE) && work.part() != null) {
      return giveBack(world, session, work.part(), work.idempotencyKey());
    }
    return switch (session.state()) {
      case DONE, WAITING_FOR_DEPOSIT -> {
        become(world, work, State.CANCELED);
        yield new Cancelled();
      }
      case CANCELED -> new Cancelled();
      case IN_PROGRESS, ABORTED, EXPIRED -> new Declined("NOT_CANCELABLE_PAYMENT", "Not charged");
    };
  }

  private static GatewayAnswer giveBack(World world, Session before, long part, String refund) {
    Session after = before.without(part, refund);
    world.sessions.replaceAll(session -> session == before ? after : session);
    return new PartlyCancelled(after.refunds().get(refund));
  }

  private static Session session(World world, Work work) {
    return world.sessions.stream()
        .filter(session -> session.key().equals(work.charge().paymentKey().value()))
        .findFirst()
        .orElseThrow();
  }

  private static void become(World world, Work work, State state) {
    Session before = session(world, work);
    world.sessions.replaceAll(session -> session == before ? session.now(state) : session);
  }
}
