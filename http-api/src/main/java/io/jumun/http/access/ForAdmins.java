package io.jumun.http.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Only operators of the shop who may act can call this. It says so in the OpenAPI document and lets
 * nobody in or out: the service's {@link AccessRules} do. A test of each service compares the two.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface ForAdmins {

  /** The member of an operation in the OpenAPI document that names the role a caller needs. */
  String EXTENSION = "x-role";

  /** What that member says of this. */
  String ROLE = "ADMIN";
}
