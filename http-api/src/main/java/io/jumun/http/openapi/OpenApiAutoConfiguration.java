package io.jumun.http.openapi;

import io.jumun.http.access.Caller;
import io.jumun.http.access.ForAdmins;
import io.jumun.http.access.ForViewers;
import io.jumun.http.idempotency.IdempotencyKey;
import io.jumun.http.waiting.PreferredWait;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.Order;
import org.springframework.web.method.HandlerMethod;

/** What parameters like {@link Caller} and {@link IdempotencyKey} mean on the wire. */
@AutoConfiguration
class OpenApiAutoConfiguration {

  private static final String BEARER = "bearer";

  static {
    SpringDocUtils.getConfig()
        .addRequestWrapperToIgnore(Caller.class, IdempotencyKey.class, PreferredWait.class);
  }

  @Bean
  GlobalOpenApiCustomizer titleAndTokens(@Value("${spring.application.name}") String service) {
    return api -> {
      api.getInfo().title("Jumun " + service).version("1");
      api.getComponents()
          .addSecuritySchemes(
              BEARER,
              new SecurityScheme()
                  .type(SecurityScheme.Type.HTTP)
                  .scheme("bearer")
                  .bearerFormat("JWT")
                  .description("The accessToken that member-service's /auth/login answers with"));
    };
  }

  /** First, that is asked last: it knows what to do with any type. */
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  ModelResolver namesOfTypes(ObjectMapperProvider mappers) {
    return new ModelResolver(mappers.jsonMapper(), new NamesOfTypes())
        .openapi31(mappers.isOpenapi31());
  }

  /** How every call refuses and fails, said once (RFC 9457). */
  @Bean
  GlobalOpenApiCustomizer problems() {
    return new ProblemResponses();
  }

  @Bean
  GlobalOperationCustomizer callersAndKeys() {
    return (operation, method) -> {
      var role = role(method);
      if (takes(method, Caller.class) || role.isPresent()) {
        demandToken(operation);
      }
      role.ifPresent(name -> operation.addExtension(ForAdmins.EXTENSION, name));
      if (takes(method, IdempotencyKey.class)) {
        operation.addParametersItem(idempotencyKey());
      }
      if (takes(method, PreferredWait.class)) {
        operation.addParametersItem(preferredWait());
      }
      return operation;
    };
  }

  private static void demandToken(Operation operation) {
    var bearer = new SecurityRequirement().addList(BEARER);
    if (operation.getSecurity() == null || !operation.getSecurity().contains(bearer)) {
      operation.addSecurityItem(bearer);
    }
  }

  /** What stands at the method counts more than what stands at its class. */
  private static Optional<String> role(HandlerMethod method) {
    return Stream.<AnnotatedElement>of(method.getMethod(), method.getBeanType())
        .flatMap(OpenApiAutoConfiguration::roleAt)
        .findFirst();
  }

  private static Stream<String> roleAt(AnnotatedElement marked) {
    if (AnnotatedElementUtils.hasAnnotation(marked, ForViewers.class)) {
      return Stream.of(ForViewers.ROLE);
    }
    return AnnotatedElementUtils.hasAnnotation(marked, ForAdmins.class)
        ? Stream.of(ForAdmins.ROLE)
        : Stream.empty();
  }

  private static boolean takes(HandlerMethod method, Class<?> type) {
    return Arrays.stream(method.getMethodParameters())
        .anyMatch(parameter -> parameter.getParameterType() == type);
  }

  private static Parameter preferredWait() {
    return new HeaderParameter()
        .name(PreferredWait.HEADER)
        .required(false)
        .description(
            "wait=10 to be answered when it is decided, after 10 s at the latest (RFC 7240); %d at most"
                .formatted(PreferredWait.LONGEST.toSeconds()))
        .schema(new StringSchema());
  }

  private static Parameter idempotencyKey() {
    return new HeaderParameter()
        .name(IdempotencyKey.HEADER)
        .required(true)
        .description(
            "Chosen by you, new for each request that is meant once; the same to repeat it")
        .schema(new StringSchema().minLength(1).maxLength(255));
  }
}
