package io.jumun.contracts.member;

import java.time.Instant;
import java.util.UUID;

/** The account and its personal data are gone. */
public record MemberDeleted(UUID memberId, Instant deletedAt) implements MemberEvent {}
