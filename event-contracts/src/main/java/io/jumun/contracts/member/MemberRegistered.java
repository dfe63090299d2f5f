package io.jumun.contracts.member;

import java.time.Instant;
import java.util.UUID;

/** Somebody signed up. */
public record MemberRegistered(UUID memberId, String nickname, Instant registeredAt)
    implements MemberEvent {}
