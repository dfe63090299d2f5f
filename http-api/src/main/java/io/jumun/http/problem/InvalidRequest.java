package io.jumun.http.problem;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.validation.BindingResult;
import org.springframework.validation.method.MethodValidationResult;

/** A request that can be read but breaks a rule, with every rule it breaks. */
final class InvalidRequest {

  private static final Comparator<FieldError> BY_FIELD =
      Comparator.comparing(FieldError::field).thenComparing(FieldError::message);

  private InvalidRequest() {}

  static ProblemDetail because(List<FieldError> errors) {
    var problem =
        Problems.of(
            HttpStatus.BAD_REQUEST,
            "invalid-request",
            "Invalid request",
            errors.stream()
                .map(error -> (error.field() + " " + error.message()).strip())
                .collect(Collectors.joining("; ", "", ".")));
    problem.setProperty("errors", errors);
    return problem;
  }

  static ProblemDetail because(BindingResult result) {
    return because(
        result.getFieldErrors().stream()
            .map(e -> new FieldError(e.getField(), String.valueOf(e.getDefaultMessage())))
            .sorted(BY_FIELD)
            .toList());
  }

  static ProblemDetail because(MethodValidationResult result) {
    return because(
        result.getParameterValidationResults().stream()
            .flatMap(
                parameter ->
                    parameter.getResolvableErrors().stream()
                        .map(
                            e ->
                                new FieldError(
                                    String.valueOf(
                                        parameter.getMethodParameter().getParameterName()),
                                    String.valueOf(e.getDefaultMessage()))))
            .sorted(BY_FIELD)
            .toList());
  }
}
