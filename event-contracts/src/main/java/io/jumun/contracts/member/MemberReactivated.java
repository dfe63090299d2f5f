package io.jumun.contracts.member;

import java.time.Instant;
import java.util.UUID;

/** The member came back within the grace period. */
public record MemberReactivated(UUID memberId, Instant reactivatedAt) implements MemberEvent {}
