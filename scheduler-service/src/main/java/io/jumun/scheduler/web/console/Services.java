package io.jumun.scheduler.web.console;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextExecutor;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec;
import org.springframework.web.client.RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse;
import org.springframework.web.client.RestClientException;

/**
 * Asks the services' own APIs in the name of who is signed in, with their token: the console may do
 * no more than its operator. Never throws for a service that is away or refuses.
 */
@Component
class Services {

  private static final Logger log = LoggerFactory.getLogger(Services.class);
  private static final Duration TO_CONNECT = Duration.ofSeconds(1);

  /** What is done takes longer than what is read. */
  private static final int PATIENCE_WITH_WORK = 3;

  private final ConsoleProperties properties;
  private final RestClient reading;
  private final RestClient working;

  Services(ConsoleProperties properties) {
    this.properties = properties;
    this.reading = clientWith(properties.patience());
    this.working = clientWith(properties.patience().multipliedBy(PATIENCE_WITH_WORK));
  }

  <T> Answer<T> get(Service service, Question question, Class<T> type) {
    return send(service, reading.get().uri(question.at(properties.urlOf(service))), type);
  }

  /**
   * @param key by which the service does it once, however often the form is sent
   * @param body written as JSON
   */
  <T> Answer<T> post(Service service, Question what, UUID key, Object body, Class<T> type) {
    return send(
        service,
        working
            .post()
            .uri(what.at(properties.urlOf(service)))
            .header("Idempotency-Key", key.toString())
            .contentType(MediaType.APPLICATION_JSON)
            .body(body),
        type);
  }

  /** What each of them says to the same question, all asked at once. */
  <T> Map<Service, Answer<T>> each(Question question, Class<T> type) {
    return each(service -> get(service, question, type));
  }

  /** What comes of asking each of them, all at once; in their order. */
  <A> Map<Service, A> each(Function<Service, A> asking) {
    List<Service> services = List.of(Service.values());
    List<A> answers = atOnce(services, service -> () -> asking.apply(service));
    Map<Service, A> ofEach = new EnumMap<>(Service.class);
    services.forEach(service -> ofEach.put(service, answers.get(service.ordinal())));
    return ofEach;
  }

  /** Several questions at once, so that a page waits for the slowest only. */
  @SafeVarargs
  final <A> List<A> atOnce(Supplier<? extends A>... questions) {
    return atOnce(Arrays.asList(questions), question -> question);
  }

  private static <Q, A> List<A> atOnce(
      List<Q> questions, Function<Q, Supplier<? extends A>> asked) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var inTheirName = new DelegatingSecurityContextExecutor(threads);
      List<CompletableFuture<A>> answers =
          questions.stream()
              .map(q -> CompletableFuture.<A>supplyAsync(asked.apply(q)::get, inTheirName))
              .toList();
      return answers.stream().map(CompletableFuture::join).toList();
    }
  }

  private static <T> Answer<T> send(Service service, RequestHeadersSpec<?> request, Class<T> type) {
    try {
      return request
          .headers(headers -> headers.setBearerAuth(token()))
          .accept(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON)
          .exchangeForRequiredValue((_, response) -> answer(service, response, type));
    } catch (RestClientException failure) {
      log.warn("{} did not answer the console: {}", service.title(), failure.getMessage());
      return new Answer.NoAnswer<>();
    }
  }

  private static <T> Answer<T> answer(
      Service service, ConvertibleClientHttpResponse response, Class<T> type) throws IOException {
    int status = response.getStatusCode().value();
    if (status / 100 == 2) {
      T body = response.bodyTo(type);
      return body == null ? new Answer.NoAnswer<>() : new Answer.Given<>(body);
    }
    if (status / 100 == 4) {
      return new Answer.Refused<>(status, detail(response.bodyTo(Problem.class), status));
    }
    log.warn("{} answered the console with {}", service.title(), status);
    return new Answer.NoAnswer<>();
  }

  private static String detail(@Nullable Problem problem, int status) {
    return problem == null || problem.detail() == null ? "HTTP " + status : problem.detail();
  }

  private static String token() {
    if (SecurityContextHolder.getContext().getAuthentication()
        instanceof JwtAuthenticationToken signedIn) {
      return signedIn.getToken().getTokenValue();
    }
    throw new IllegalStateException("Nobody is signed in");
  }

  private static RestClient clientWith(Duration patience) {
    return RestClient.builder().requestFactory(requests(patience)).build();
  }

  private static ClientHttpRequestFactory requests(Duration patience) {
    var requests =
        new JdkClientHttpRequestFactory(
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(TO_CONNECT)
                .build());
    requests.setReadTimeout(patience);
    return requests;
  }

  private record Problem(@Nullable String detail) {}
}
