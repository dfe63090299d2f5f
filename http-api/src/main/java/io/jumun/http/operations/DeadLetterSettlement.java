package io.jumun.http.operations;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Why a dead letter is closed without an effect.
 *
 * @param reason for whoever looks at it later, up to 500 characters
 */
record DeadLetterSettlement(@NotBlank @Size(max = 500) String reason) {}
