package io.jumun.contracts.member;

import io.jumun.contracts.DomainEvent;
import java.util.UUID;

/** What member-service says about a member. No event carries an e-mail address. */
public sealed interface MemberEvent extends DomainEvent
    permits MemberDeactivated, MemberDeleted, MemberReactivated, MemberRegistered, MemberWithdrawn {

  UUID memberId();

  @Override
  default String aggregateId() {
    return memberId().toString();
  }
}
