/** Puts outbox, relay, inbox and listener defaults into a Spring Boot service. */
@NullMarked
package io.jumun.messaging;

import org.jspecify.annotations.NullMarked;
