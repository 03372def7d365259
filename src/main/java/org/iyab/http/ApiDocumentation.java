package org.iyab.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

/** The OpenAPI document: how to sign in, what every error looks like, and an example for every call that takes a body. */
@Configuration(proxyBeanMethods = false)
class ApiDocumentation {

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("Iyab")
                        .version("v1")
                        .description(
                                "Emergency repatriation cases: crises, cases, tasks, movements, boarding, arrival.")
                        .license(new License().name("Apache-2.0")))
                .components(new io.swagger.v3.oas.models.Components()
                        .addSecuritySchemes(
                                "basic",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic")))
                .addSecurityItem(new SecurityRequirement().addList("basic"));
    }

    @Bean
    OpenApiCustomizer examples(ObjectMapper json) throws IOException {
        JsonNode examples;
        try (InputStream in = new ClassPathResource("api-examples.json").getInputStream()) {
            examples = json.readTree(in);
        }
        return api -> api.getPaths().forEach((path, item) -> item.readOperationsMap()
                .forEach((method, operation) -> describe(method, operation, examples.path(method + " " + path))));
    }

    private static void describe(PathItem.HttpMethod method, Operation operation, JsonNode example) {
        if (method == PathItem.HttpMethod.POST) {
            operation.addParametersItem(new HeaderParameter()
                    .name("Idempotency-Key")
                    .description("Same key and body: the first answer again")
                    .schema(new io.swagger.v3.oas.models.media.StringSchema()));
        }
        operation.getResponses().addApiResponse("4XX", problem());
        if (!example.isMissingNode() && operation.getRequestBody() != null) {
            operation.getRequestBody().getContent().values().forEach(media -> media.setExample(example));
        }
    }

    private static ApiResponse problem() {
        Example example = new Example()
                .value(Map.of(
                        "type", "urn:iyab:problem:validation_failed",
                        "title", "Unprocessable Entity",
                        "status", 422,
                        "detail", "Correct the fields named in `errors` and send again.",
                        "instance", "/api/v1/crises",
                        "code", "validation_failed",
                        "errors",
                                java.util.List.of(Map.of(
                                        "field", "title", "code", "required", "message", "Please fill this in."))));
        return new ApiResponse()
                .description("A problem document (RFC 9457)")
                .content(new Content()
                        .addMediaType("application/problem+json", new MediaType().addExamples("problem", example)));
    }
}
