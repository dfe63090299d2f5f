package io.jumun.contracts.member;

import io.jumun.contracts.DomainEvent;

/** Whose tokens end before their time. */
public sealed interface MemberRevocationEvent extends DomainEvent permits TokensRevoked {}
