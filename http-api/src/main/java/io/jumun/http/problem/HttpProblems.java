package io.jumun.http.problem;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;

/**
 * What Spring refuses before a controller is reached, and what is thrown as a problem already. A
 * service maps its own exceptions in an advice of its own, which is asked first.
 */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class HttpProblems extends ResponseEntityExceptionHandler {

  private final Surprises surprises;

  HttpProblems(Surprises surprises) {
    this.surprises = surprises;
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception refusal,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    var problem = problem(refusal);
    return super.handleExceptionInternal(
        refusal, problem, headers, HttpStatusCode.valueOf(problem.getStatus()), request);
  }

  private ProblemDetail problem(Exception refusal) {
    return switch (refusal) {
      case HttpMessageNotReadableException e -> unreadable(e);
      case MethodArgumentNotValidException e -> InvalidRequest.because(e.getBindingResult());
      case HandlerMethodValidationException e when !e.isForReturnValue() ->
          InvalidRequest.because(e);
      case MethodArgumentTypeMismatchException e -> mismatch(e.getName(), e);
      case TypeMismatchException e when e.getPropertyName() != null ->
          mismatch(e.getPropertyName(), e);
      case MissingRequestHeaderException e -> missing("header " + e.getHeaderName());
      case MissingServletRequestParameterException e -> missing(e.getParameterName());
      case NoResourceFoundException e -> notFound(e);
      case HttpRequestMethodNotSupportedException e -> notAllowed(e);
      case HttpMediaTypeNotSupportedException e -> unsupported(e);
      case HttpMediaTypeNotAcceptableException _ -> notAcceptable();
      case ErrorResponse e when !e.getStatusCode().is5xxServerError() ->
          StatusProblem.named(e.getBody());
      case ErrorResponse e when e.getStatusCode().value() == 503 ->
          StatusProblem.named(e.getBody());
      default -> surprises.report(refusal);
    };
  }

  /** A filter that cuts the body short says why in an exception that is a problem itself. */
  private static ProblemDetail unreadable(HttpMessageNotReadableException refusal) {
    for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
      if (cause instanceof ErrorResponse problem) {
        return problem.getBody();
      }
    }
    return refusal.getCause() instanceof JacksonException fault
        ? BodyFault.of(fault)
        : BodyFault.missing();
  }

  private static ProblemDetail mismatch(String name, TypeMismatchException refusal) {
    return invalid(name, "must be " + TypeNames.of(refusal.getRequiredType()));
  }

  private static ProblemDetail missing(String name) {
    return invalid(name, "is missing");
  }

  private static ProblemDetail invalid(String field, String message) {
    return InvalidRequest.because(List.of(new FieldError(field, message)));
  }

  private static ProblemDetail notFound(NoResourceFoundException refusal) {
    return Problems.of(
        HttpStatus.NOT_FOUND,
        "not-found",
        "Not found",
        "Nothing is at %s /%s. /swagger-ui.html shows what there is."
            .formatted(refusal.getHttpMethod(), refusal.getResourcePath()));
  }

  private static ProblemDetail notAllowed(HttpRequestMethodNotSupportedException refusal) {
    return Problems.of(
        HttpStatus.METHOD_NOT_ALLOWED,
        "method-not-allowed",
        "Method not allowed",
        "%s is not possible here, but %s is."
            .formatted(refusal.getMethod(), joined(refusal.getSupportedHttpMethods())));
  }

  private static ProblemDetail unsupported(HttpMediaTypeNotSupportedException refusal) {
    return Problems.of(
        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
        "unsupported-media-type",
        "Unsupported media type",
        "Send the body with one of these content types: %s."
            .formatted(joined(refusal.getSupportedMediaTypes())));
  }

  private static String joined(@Nullable Collection<?> offers) {
    return offers == null
        ? "nothing"
        : offers.stream().map(Object::toString).collect(Collectors.joining(", "));
  }

  private static ProblemDetail notAcceptable() {
    return Problems.of(
        HttpStatus.NOT_ACCEPTABLE,
        "not-acceptable",
        "Not acceptable",
        "The answer is application/json; accept that, or leave the Accept header out.");
  }
}
