package io.jumun.http.app;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public record NewThing(
    @NotBlank String name,
    @Min(1) @Max(1_000_000) int quantity,
    @Nullable Kind kind,
    @Nullable Instant madeAt,
    @Nullable UUID owner,
    @Nullable Weight weight,
    @Nullable List<@Valid Part> parts) {

  public enum Kind {
    HEAVY,
    LIGHT
  }

  public record Part(@NotBlank String name, @Min(1) int quantity) {}

  public record Weight(int grams) {
    public Weight {
      if (grams < 1) {
        throw new IllegalArgumentException("must weigh at least 1 gram");
      }
    }
  }
}
