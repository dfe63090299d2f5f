package io.jumun.payment.web;

import io.jumun.payment.domain.Resolution;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * An operator's wish.
 *
 * @param reason for whoever looks at it later
 */
record ResolutionRequest(@NotNull Resolution action, @NotBlank @Size(max = 500) String reason) {}
