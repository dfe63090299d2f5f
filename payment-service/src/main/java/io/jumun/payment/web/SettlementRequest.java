package io.jumun.payment.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * How a difference was settled.
 *
 * @param reason for whoever looks at it later
 */
record SettlementRequest(@NotBlank @Size(max = 500) String reason) {}
