package io.jumun.member.application;

import io.jumun.member.domain.Role;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody was given a role.
 *
 * @param by the admin who gave it
 */
public record Appointment(UUID id, UUID member, Role role, UUID by, Instant at) {}
