package io.jumun.contracts.member;

import java.time.Instant;
import java.util.UUID;

/** The member asked to leave. */
public record MemberWithdrawn(UUID memberId, Instant withdrawnAt) implements MemberEvent {}
