package io.proofline.engine.api.openapi;

import io.proofline.contract.document.DocumentPack;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.liveness.VideoPolicy;
import io.proofline.engine.api.error.ApiError;
import io.proofline.engine.api.kyc.intake.Claim;
import io.proofline.engine.api.kyc.intake.PrintFields;
import io.proofline.engine.api.kyc.intake.VideoIntake;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Describes the request bodies from the same enums that the reader of requests goes by. */
@Component
class RequestBodies implements OpenApiCustomizer {

    @Override
    public void customise(OpenAPI api) {
        ModelConverters.getInstance(true)
                .readAll(new AnnotatedType(ApiError.class))
                .forEach(api.getComponents()::addSchemas);
        api.getComponents()
                .addSchemas("Applicant", applicant())
                .addSchemas("Evidence", pictures(Base64Picture::new))
                .addSchemas("VerifyRequest", verifyRequest())
                .addSchemas("VerifyForm", verifyForm())
                .addSchemas("EvidenceRequestBody", evidenceBody())
                .addSchemas("EvidenceForm", pictures(FilePicture::new))
                .addSchemas("LivenessVideoForm", videoForm());
    }

    private static Schema<?> verifyRequest() {
        Schema<?> body = words(object("Asks for a case to be opened."));
        prints(body);
        body.addProperty("applicant", new JsonSchema().$ref("#/components/schemas/Applicant"));
        body.addProperty("evidence", new JsonSchema().$ref("#/components/schemas/Evidence"));
        body.setRequired(List.of("pack", "reference", "evidence"));
        return body;
    }

    private static Schema<?> verifyForm() {
        Schema<?> form =
                words(object("The same as a form. Either one JSON part `request`, or plain fields; those about the "
                        + "applicant are written `applicant.surname`. The pictures are file parts."));
        form.addProperty("request", new JsonSchema().$ref("#/components/schemas/VerifyRequest"));
        prints(form);
        for (Claim claim : Claim.values()) {
            form.addProperty("applicant." + claim.word(), claim(claim));
        }
        pictures(FilePicture::new).getProperties().forEach(form::addProperty);
        return form;
    }

    private static Schema<?> evidenceBody() {
        Schema<?> body = object("Brings pictures that the case is waiting for.");
        body.addProperty("evidence", new JsonSchema().$ref("#/components/schemas/Evidence"));
        body.setRequired(List.of("evidence"));
        return body;
    }

    private static Schema<?> videoForm() {
        Schema<?> form = object("A liveness video and the challenge that it answers.");
        form.addProperty(VideoIntake.NONCE, text("The challenge's nonce.", null));
        form.addProperty(VideoIntake.VIDEO, new FilePicture().description("The video's file."));
        form.setRequired(List.of(VideoIntake.NONCE, VideoIntake.VIDEO));
        return form;
    }

    private static Schema<?> words(Schema<?> body) {
        JsonSchema pack = text("Which kind of document it is.", DocumentPack.ICAO_PASSPORT.word());
        pack.setEnum(Arrays.stream(DocumentPack.values())
                .map(known -> (Object) known.word())
                .toList());
        body.addProperty("pack", pack);
        body.addProperty(
                "reference",
                text(
                        "Your own name for the case, 1 to 100 characters. Nothing personal: it is shown in lists.",
                        "A-1042"));
        JsonSchema video = text(
                "Whether the case waits for a liveness video; if left out, the tenant's tables decide, and they may "
                        + "overrule it.",
                VideoPolicy.REQUIRED.word());
        video.setEnum(Arrays.stream(VideoPolicy.values())
                .map(known -> (Object) known.word())
                .toList());
        body.addProperty("liveness_video", video);
        body.addProperty("language", text("ISO 639-1, for texts to the applicant; `en` if left out.", "en"));
        return body;
    }

    private static void prints(Schema<?> body) {
        body.addProperty(PrintFields.FINGER, text(PrintFields.FINGER_FORM, "2"));
        body.addProperty(PrintFields.DPI, text("Of `fingerprint`; 500 if left out. " + PrintFields.DPI_FORM, "500"));
        body.addProperty(
                PrintFields.REFERENCE_DPI,
                text("Of `fingerprint_reference`; 500 if left out. " + PrintFields.DPI_FORM, "500"));
    }

    private static Schema<?> applicant() {
        Schema<?> applicant = object(
                "What your applicant claims; all of it optional. It is compared with the document and checked by itself.");
        for (Claim claim : Claim.values()) {
            applicant.addProperty(claim.word(), claim(claim));
        }
        return applicant;
    }

    private static JsonSchema claim(Claim claim) {
        return text(claim.form(), claim.example());
    }

    private static Schema<?> pictures(java.util.function.Supplier<JsonSchema> form) {
        Schema<?> pictures =
                object("Pictures, JPEG, PNG or WebP, at most 10 MiB each. Which ones are needed depends on "
                        + "the pack: " + needs() + ". With every pack a `fingerprint` may come, and a "
                        + "`fingerprint_reference` to compare it with.");
        for (EvidenceKind kind : EvidenceKind.values()) {
            if (kind.picture()) {
                pictures.addProperty(kind.word(), form.get());
            }
        }
        return pictures;
    }

    private static String needs() {
        return Arrays.stream(DocumentPack.values())
                .map(pack -> "`" + pack.word() + "` "
                        + pack.requiredEvidence().stream()
                                .map(kind -> "`" + kind.word() + "`")
                                .toList()
                        + optional(pack))
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    private static String optional(DocumentPack pack) {
        return pack.optionalEvidence().stream()
                .filter(kind -> !kind.print())
                .map(kind -> " and, if there is one, `" + kind.word() + "`")
                .reduce("", String::concat);
    }

    private static Schema<?> object(String description) {
        JsonSchema schema = new JsonSchema();
        schema.setTypes(Set.of("object"));
        schema.setDescription(description);
        schema.setAdditionalProperties(false);
        return schema;
    }

    private static JsonSchema text(String description, String example) {
        JsonSchema schema = new JsonSchema();
        schema.setTypes(Set.of("string"));
        schema.setDescription(description);
        schema.setExample(example);
        return schema;
    }

    private static final class Base64Picture extends JsonSchema {
        Base64Picture() {
            setTypes(Set.of("string"));
            setContentEncoding("base64");
            setDescription("The picture's file in base64, bare or as a data URI.");
        }
    }

    private static final class FilePicture extends JsonSchema {
        FilePicture() {
            setTypes(Set.of("string"));
            setFormat("binary");
            setDescription("The picture's file.");
        }
    }
}
