package io.jumun.http.idempotency;

import io.jumun.http.access.Caller;
import io.jumun.http.access.Callers;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands the request's idempotency key to controller methods that take one. */
class IdempotencyKeyResolver implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == IdempotencyKey.class;
  }

  @Override
  public IdempotencyKey resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest webRequest,
      @Nullable WebDataBinderFactory binders) {
    var request = (HttpServletRequest) webRequest.getNativeRequest();
    var value = request.getHeader(IdempotencyKey.HEADER);
    if (value == null) {
      throw IdempotencyRefusal.missingKey();
    }
    return new IdempotencyKey(caller(request), request.getMethod(), request.getRequestURI(), value);
  }

  /** Strangers are told apart by their address, or the key of one could answer another. */
  private static String caller(HttpServletRequest request) {
    return Callers.current()
        .map(Caller::memberId)
        .map(Object::toString)
        .orElseGet(() -> "anonymous " + request.getRemoteAddr());
  }
}
