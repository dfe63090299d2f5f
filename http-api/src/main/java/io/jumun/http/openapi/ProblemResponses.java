package io.jumun.http.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** Adds to every call that it may be refused or fail, and that both are told as a problem. */
class ProblemResponses implements GlobalOpenApiCustomizer {

  private static final String PROBLEM = "Problem";
  private static final String REFUSED = "Refused";
  private static final String FAILED = "Failed";

  @Override
  public void customise(OpenAPI api) {
    api.getComponents()
        .addSchemas(PROBLEM, problem())
        .addResponses(
            REFUSED,
            told(
                "Refused: the request is malformed (400), nobody's or not yours to make (401, 403),"
                    + " about something that is not there for you (404), too late or already under"
                    + " way (409), or against a rule (422)"))
        .addResponses(
            FAILED,
            told(
                "Not done, or it is not known: send the same request with the same Idempotency-Key"
                    + " again, after a 503 not before Retry-After"));
    api.getPaths().values().forEach(path -> path.readOperations().forEach(ProblemResponses::addTo));
  }

  private static void addTo(Operation operation) {
    operation
        .getResponses()
        .addApiResponse("4XX", new ApiResponse().$ref(REFUSED))
        .addApiResponse("5XX", new ApiResponse().$ref(FAILED));
  }

  private static ApiResponse told(String description) {
    var body = new MediaType().schema(new Schema<>().$ref(PROBLEM));
    return new ApiResponse()
        .description(description)
        .content(new Content().addMediaType("application/problem+json", body));
  }

  private static Schema<?> problem() {
    return new ObjectSchema()
        .description("RFC 9457; more members may come, which belong to the type")
        .addProperty(
            "type",
            new StringSchema()
                .format("uri")
                .description("What programs go by: urn:jumun:problem:… never changes its meaning"))
        .addProperty("title", new StringSchema())
        .addProperty("status", new IntegerSchema())
        .addProperty("detail", new StringSchema().description("For people: what is wrong"))
        .required(List.of("type", "title", "status"));
  }
}
