package io.jumun.order.web;

import io.jumun.order.domain.Basket;
import io.jumun.order.domain.Part;
import io.jumun.order.domain.Quantity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param lines the part that is given up; null for all of it
 */
record CancellationRequest(
    @NotBlank @Size(max = 200) String reason,
    @Size(min = 1, max = Basket.MOST_LINES) @Nullable List<@NotNull @Valid Line> lines) {

  /**
   * @param quantity null for all that are left of it
   */
  record Line(@NotNull UUID productId, @Min(1) @Max(Quantity.MOST) @Nullable Integer quantity) {}

  @Nullable Part part() {
    return lines == null
        ? null
        : new Part(
            lines.stream()
                .map(line -> new Part.Pieces(line.productId(), line.quantity()))
                .toList());
  }
}
