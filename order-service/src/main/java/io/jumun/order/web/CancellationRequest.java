package io.jumun.order.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param lines parts of the order: known by name, refused as long as only whole orders can be
 *     cancelled
 */
record CancellationRequest(@NotBlank @Size(max = 200) String reason, @Nullable List<Line> lines) {

  record Line(@Nullable UUID productId, @Nullable Integer quantity) {}
}
