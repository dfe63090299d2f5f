package io.jumun.sandbox.api;

import io.jumun.sandbox.payment.Difference;
import io.jumun.sandbox.payment.PlantDifference;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Plants differences, for those who want to know whether their reconciliation finds them. */
@RestController
class DifferencesController {

  private final PlantDifference plantDifference;
  private final Answers answers;

  DifferencesController(PlantDifference plantDifference, Answers answers) {
    this.plantDifference = plantDifference;
    this.answers = answers;
  }

  @PostMapping("/sandbox/ledger/differences")
  ResponseEntity<String> plant(@Valid @RequestBody Wanted wanted) {
    return answers.response(answers.to(plantDifference.plant(wanted.difference())));
  }

  /** Explained at {@link Difference}. */
  record Wanted(Difference.@NotNull Kind kind, @Nullable String orderId, @Nullable Long amount) {

    Difference difference() {
      return new Difference(kind, orderId, amount);
    }
  }
}
