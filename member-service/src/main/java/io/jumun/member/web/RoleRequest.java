package io.jumun.member.web;

import io.jumun.member.domain.Role;
import jakarta.validation.constraints.NotNull;

/** What a member is to be. */
record RoleRequest(@NotNull Role role) {}
