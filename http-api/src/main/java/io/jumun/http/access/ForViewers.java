package io.jumun.http.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Whoever may look at what operators look at may call this: viewers, who change nothing, and
 * admins. So it stands at reading calls only. Like {@link ForAdmins} it says so and lets nobody in;
 * on a method it counts more than that one on the class.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface ForViewers {

  /** What {@link ForAdmins#EXTENSION} says of it. */
  String ROLE = "VIEWER";
}
