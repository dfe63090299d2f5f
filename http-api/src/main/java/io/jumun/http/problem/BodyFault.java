package io.jumun.http.problem;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says what is wrong with a body that Jackson refused, without Jackson's words or our classes. */
final class BodyFault {

  private BodyFault() {}

  static ProblemDetail missing() {
    return Problems.of(
        HttpStatus.BAD_REQUEST, "body-missing", "Body missing", "Send a JSON object as the body.");
  }

  static ProblemDetail of(JacksonException fault) {
    return fault instanceof StreamReadException && !(fault instanceof InputCoercionException)
        ? malformed(fault)
        : InvalidRequest.because(List.of(new FieldError(path(fault), expected(fault))));
  }

  private static ProblemDetail malformed(JacksonException fault) {
    var at = fault.getLocation();
    var what =
        fault.getOriginalMessage().startsWith("Duplicate")
            ? "The body names a property twice"
            : "The body is not JSON";
    return Problems.of(
        HttpStatus.BAD_REQUEST,
        "malformed-json",
        "Malformed JSON",
        "%s, at line %d, column %d.".formatted(what, at.getLineNr(), at.getColumnNr()));
  }

  private static String path(JacksonException fault) {
    var path = new StringBuilder();
    for (var step : fault.getPath()) {
      if (step.getPropertyName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
      }
    }
    return path.toString();
  }

  private static String expected(JacksonException fault) {
    return switch (fault) {
      case UnrecognizedPropertyException e -> "is not known here" + known(e.getKnownPropertyIds());
      case ValueInstantiationException e when e.getCause() instanceof IllegalArgumentException c ->
          String.valueOf(c.getMessage());
      case InputCoercionException e -> "must be " + TypeNames.of(e.getTargetType());
      case InvalidFormatException e
          when e.getTargetType() == String.class && e.getValue() instanceof String ->
          "holds characters that cannot be stored";
      case MismatchedInputException e -> "must be " + TypeNames.of(e.getTargetType());
      default -> "cannot be read";
    };
  }

  private static String known(Collection<Object> names) {
    return names == null
        ? ""
        : names.stream()
            .map(String::valueOf)
            .sorted()
            .collect(Collectors.joining(", ", "; known: ", ""));
  }
}
