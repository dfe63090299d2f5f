package io.jumun.contracts.member;

import java.time.Instant;
import java.util.UUID;

/** The member was not seen for so long that the account sleeps. */
public record MemberDeactivated(UUID memberId, Instant deactivatedAt) implements MemberEvent {}
