package io.proofline.engine.api.kyc.intake;

import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.engine.api.error.ApiException;
import io.proofline.engine.api.error.ErrorCode;
import io.proofline.engine.api.limits.UploadLimits;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Reads a submission out of JSON: no field that is not known, no value of another type, no key twice. */
@Component
class JsonSubmissionReader {

    private final ObjectReader json = JsonMapper.builder(JsonFactory.builder()
                    // The body is bounded as a whole; a picture is one long string in it.
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(UploadLimits.BODY_BYTES)
                            .maxNestingDepth(20)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    private final PictureText pictures = new PictureText();

    Submission read(InputStream body, SubmissionShape shape, FieldProblems problems) throws IOException {
        JsonNode root = parse(body);
        Submission submission = new Submission();
        if (!root.isObject()) {
            throw malformed("The body is not a JSON object.", Map.of());
        }
        for (Map.Entry<String, JsonNode> field : root.properties()) {
            String name = field.getKey();
            JsonNode value = field.getValue();
            if (name.equals(Submission.EVIDENCE)) {
                readPictures(value, submission, problems);
            } else if (name.equals(Submission.APPLICANT) && shape.claims()) {
                readClaims(value, submission, problems);
            } else if (!shape.words().contains(name)) {
                problems.unknown(name);
            } else {
                word(name, value, problems, text -> submission.words().put(name, text));
            }
        }
        return submission;
    }

    private void readClaims(JsonNode claims, Submission submission, FieldProblems problems) {
        each(Submission.APPLICANT, claims, problems, (path, name, value) -> Claim.ofWord(name)
                .ifPresentOrElse(
                        claim -> text(path, value, problems, text -> submission
                                .claims()
                                .put(claim, text)),
                        () -> problems.unknown(path)));
    }

    private void readPictures(JsonNode evidence, Submission submission, FieldProblems problems) {
        each(Submission.EVIDENCE, evidence, problems, (path, name, value) -> SubmissionShape.picture(name)
                .ifPresentOrElse(
                        kind -> text(path, value, problems, text -> decode(path, kind, text, submission, problems)),
                        () -> problems.unknown(path)));
    }

    private void decode(String path, EvidenceKind kind, String text, Submission submission, FieldProblems problems) {
        pictures.decode(text)
                .ifPresentOrElse(
                        content -> submission.pictures().put(kind, content),
                        () -> problems.invalid(path, "A picture is sent in base64, bare or as a data URI."));
    }

    private static void each(String name, JsonNode node, FieldProblems problems, FieldReader reader) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> reader.read(name + "." + field.getKey(), field.getKey(), field.getValue()));
        } else if (!node.isNull()) {
            problems.wrongType(name, "This has to be an object.");
        }
    }

    private static void text(String path, JsonNode value, FieldProblems problems, Consumer<String> reader) {
        if (value.isString()) {
            reader.accept(value.stringValue());
        } else if (!value.isNull()) {
            problems.wrongType(path, "This has to be text.");
        }
    }

    /** What is a whole number by nature may be written as one. */
    private static void word(String name, JsonNode value, FieldProblems problems, Consumer<String> reader) {
        if (value.isIntegralNumber() && PrintFields.ALL.contains(name)) {
            reader.accept(value.asString());
        } else {
            text(name, value, problems, reader);
        }
    }

    private JsonNode parse(InputStream body) throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(body, 1);
        int first = bytes.read();
        if (first < 0) {
            throw new ApiException(ErrorCode.EMPTY_BODY);
        }
        bytes.unread(first);
        try {
            return json.readValue(bytes);
        } catch (JacksonException wrong) {
            if (wrong.getCause() instanceof IOException unreadable) {
                throw unreadable;
            }
            TokenStreamLocation place = wrong.getLocation();
            throw malformed(
                    "The body is not well-formed JSON.",
                    place == null ? Map.of() : Map.of("line", place.getLineNr(), "column", place.getColumnNr()));
        }
    }

    private static ApiException malformed(String message, Map<String, Object> details) {
        return new ApiException(ErrorCode.MALFORMED_REQUEST, message, details);
    }

    @FunctionalInterface
    private interface FieldReader {
        void read(String path, String name, JsonNode value);
    }
}
