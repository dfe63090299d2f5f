package io.jumun.sandbox.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The body of a cancellation.
 *
 * @param cancelAmount in won; all that is left when absent
 */
record CancelRequest(@NotBlank @Size(max = 200) String cancelReason, @Nullable Long cancelAmount) {}
