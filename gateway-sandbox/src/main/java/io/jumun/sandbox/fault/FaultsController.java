package io.jumun.sandbox.fault;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Orders faults. */
@RestController
@RequestMapping("/sandbox/faults")
class FaultsController {

  private final Faults faults;

  FaultsController(Faults faults) {
    this.faults = faults;
  }

  /** Replaces whatever was ordered before. */
  @PutMapping
  FaultPlan put(@RequestBody FaultPlan plan) {
    faults.replaceBy(plan);
    return faults.plan();
  }

  @GetMapping
  FaultPlan left() {
    return faults.plan();
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void repair() {
    faults.replaceBy(FaultPlan.none());
  }
}
