package io.jumun.http.openapi;

import io.swagger.v3.core.jackson.TypeNameResolver;

/**
 * A type inside another is named after both: the line of a request and the line of an order would
 * else be one {@code Line} in the document, and one of them described wrongly.
 */
class NamesOfTypes extends TypeNameResolver {

  @Override
  protected String getNameOfClass(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return (outer == null ? "" : getNameOfClass(outer)) + super.getNameOfClass(type);
  }
}
