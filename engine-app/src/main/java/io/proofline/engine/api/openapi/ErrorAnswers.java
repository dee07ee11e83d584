package io.proofline.engine.api.openapi;

import io.proofline.engine.api.error.ApiError;
import io.proofline.engine.api.error.ApiException;
import io.proofline.engine.api.error.ErrorCode;
import io.proofline.engine.api.error.Fails;
import io.proofline.engine.api.trace.TraceId;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Describes every failed answer of every operation from {@link Fails} and the codes themselves. */
@Component
class ErrorAnswers implements OperationCustomizer {

    private static final String SCHEMA = "#/components/schemas/Error";
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final Set<ErrorCode> EVERYWHERE = Set.of(
            ErrorCode.CREDENTIALS_MISSING,
            ErrorCode.CREDENTIALS_INVALID,
            ErrorCode.NOT_ACCEPTABLE,
            ErrorCode.TOO_MANY_FAILURES,
            ErrorCode.INTERNAL_ERROR,
            ErrorCode.TEMPORARILY_UNAVAILABLE);

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        Set<ErrorCode> codes = new TreeSet<>(EVERYWHERE);
        Fails own = handler.getMethodAnnotation(Fails.class);
        if (own != null) {
            codes.addAll(Set.of(own.value()));
        }
        codes.stream()
                .collect(Collectors.groupingBy(
                        code -> code.status().value(), TreeMap::new, Collectors.toCollection(TreeSet::new)))
                .forEach((status, same) -> operation.getResponses().addApiResponse(status.toString(), answer(same)));
        return operation;
    }

    private static ApiResponse answer(Set<ErrorCode> codes) {
        MediaType json = new MediaType().schema(new Schema<>().$ref(SCHEMA));
        codes.forEach(code -> json.addExamples(code.word(), example(code)));
        return new ApiResponse()
                .description(codes.stream()
                        .map(code -> "`" + code.word() + "`: " + code.sentence())
                        .collect(Collectors.joining("\n\n")))
                .addHeaderObject(
                        TraceId.HEADER,
                        new Header()
                                .description("Finds this request in the logs.")
                                .schema(new Schema<String>().type("string")))
                .content(new Content().addMediaType("application/json", json));
    }

    private static Example example(ErrorCode code) {
        return new Example()
                .summary(code.sentence())
                .value(ApiError.of(new ApiException(code, code.sentence(), Map.of()), TRACE));
    }
}
