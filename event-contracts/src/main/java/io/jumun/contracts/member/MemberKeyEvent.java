package io.jumun.contracts.member;

import io.jumun.contracts.DomainEvent;

/** What member-service says about its signing keys, on the compacted topic member.keys. */
public sealed interface MemberKeyEvent extends DomainEvent permits SigningKeyPublished {}
