package io.proofline.engine.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.casecore.casefile.CaseFiles;
import io.proofline.casecore.duplicate.CaseRelations;
import io.proofline.casecore.tenant.ApiKeys;
import io.proofline.casecore.tenant.Tenants;
import io.proofline.contract.tenant.TenantId;
import io.proofline.engine.process.RunningPlatform;
import io.proofline.specimens.capture.Camera;
import io.proofline.specimens.capture.Capture;
import io.proofline.specimens.demo.DemoCase;
import io.proofline.specimens.demo.DemoCases;
import io.proofline.specimens.document.DocumentDescription;
import io.proofline.specimens.document.Passport;
import io.proofline.specimens.finger.Finger;
import io.proofline.specimens.mrz.MrzContent;
import io.proofline.specimens.mrz.Sex;
import io.proofline.specimens.people.Person;
import io.proofline.specimens.people.Portraits;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** People who come twice, and fingers that are somebody else's: from the call to the decision. */
class DuplicatesIT {

    private static final Set<String> SETTLED = Set.of("completed", "in_review", "awaiting_evidence");
    private static final AtomicInteger TENANTS = new AtomicInteger();

    private static RunningPlatform platform;
    private static DemoCase anna;
    private static DemoCase sameFaceAsBrigitta;

    @BeforeAll
    static void start(@TempDir Path data) {
        platform = RunningPlatform.start(
                data, "proofline.workers.embedded=true", "proofline.models.accept-specimens=true");
        anna = DemoCases.goodMatch();
        sameFaceAsBrigitta = brigitta();
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Test
    void the_same_face_under_another_name_goes_to_the_fraud_queue_and_the_cases_tell_of_each_other() {
        TenantId name = new TenantId("twice-the-same-face");
        ApiCaller bank = tenant(name);
        JsonNode first = settled(bank, submission(anna));
        assertThat(first.at("/decision").asString()).as(first.toPrettyString()).isEqualTo("accepted");

        JsonNode second = settled(bank, submission(sameFaceAsBrigitta));

        assertThat(second.at("/status").asString()).as(second.toPrettyString()).isEqualTo("in_review");
        assertThat(platform.asTenant(name, () -> platform.bean(CaseFiles.class)
                        .get(UUID.fromString(second.at("/case_id").asString()))
                        .queue()))
                .isEqualTo("fraud");
        assertThat(second.toString()).contains("face_with_other_identity", "face_seen_before");
        assertThat(check(second, "duplicate-search").get("outcome").asString()).isEqualTo("warn");
        assertThat(platform.asTenant(name, () -> platform.bean(CaseRelations.class)
                        .ofCase(UUID.fromString(first.at("/case_id").asString()))))
                .singleElement()
                .satisfies(relation -> {
                    assertThat(relation.other())
                            .hasToString(second.at("/case_id").asString());
                    assertThat(relation.shared()).containsExactly("face");
                    assertThat(relation.similarity()).isGreaterThan(0.6);
                });
    }

    @Test
    void the_same_face_with_two_tenants_is_nobodys_business() {
        JsonNode first = settled(tenant(), submission(anna));
        JsonNode second = settled(tenant(), submission(sameFaceAsBrigitta));

        for (JsonNode file : List.of(first, second)) {
            assertThat(file.at("/decision").asString())
                    .as(file.toPrettyString())
                    .isEqualTo("accepted");
            assertThat(check(file, "duplicate-search").get("outcome").asString())
                    .isEqualTo("pass");
            assertThat(check(file, "duplicate-search").get("reasons")).isEmpty();
        }
    }

    @Test
    void a_customer_who_comes_back_with_the_same_document_is_noted_and_accepted() {
        ApiCaller bank = tenant();
        settled(bank, submission(anna));
        JsonNode again = settled(bank, submission(anna));

        assertThat(again.at("/decision").asString()).as(again.toPrettyString()).isEqualTo("accepted");
        JsonNode search = check(again, "duplicate-search");
        assertThat(search.get("outcome").asString()).isEqualTo("pass");
        assertThat(search.get("reasons"))
                .extracting(reason -> reason.get("code").asString())
                .containsExactly(
                        "face_seen_before", "document_seen_before", "picture_seen_before", "contact_seen_before");
    }

    @Test
    void the_right_finger_passes_and_another_one_rejects() {
        JsonNode right = settled(tenant(), withPrints(print(1, 1, 5), print(1, 2, 0)));
        assertThat(right.at("/decision").asString()).as(right.toPrettyString()).isEqualTo("accepted");
        assertThat(check(right, "fingerprint-match").get("outcome").asString()).isEqualTo("pass");

        JsonNode wrong = settled(tenant(), withPrints(print(2, 1, 5), print(1, 2, 0)));
        assertThat(wrong.at("/decision").asString()).as(wrong.toPrettyString()).isEqualTo("rejected");
        assertThat(wrong.at("/hard_stops"))
                .extracting(stop -> stop.get("code").asString())
                .containsExactly("fingerprint_mismatch");
    }

    @Test
    void a_print_without_a_reference_decides_nothing_and_rubbish_goes_to_a_person() {
        JsonNode alone = settled(tenant(), withPrints(print(1, 1, 0), null));
        assertThat(alone.at("/decision").asString()).as(alone.toPrettyString()).isEqualTo("accepted");
        assertThat(check(alone, "fingerprint-match").at("/reasons/0/code").asString())
                .isEqualTo("fingerprint_reference_missing");

        JsonNode rubbish = settled(tenant(), withPrints(blank(), print(1, 2, 0)));
        assertThat(rubbish.at("/status").asString())
                .as(rubbish.toPrettyString())
                .isEqualTo("in_review");
        assertThat(rubbish.toString()).contains("fingerprint_poor");
    }

    private static ApiCaller tenant() {
        return tenant(new TenantId("bank-" + TENANTS.incrementAndGet()));
    }

    private static ApiCaller tenant(TenantId tenant) {
        platform.bean(Tenants.class).create(tenant, "A bank");
        return new ApiCaller(platform.port(), platform.bean(ApiKeys.class).issue(tenant, "test"));
    }

    private static JsonNode settled(ApiCaller caller, Map<String, Object> submission) {
        String id = caller.postJson("/v1/kyc/verify", submission)
                .json(202)
                .get("case_id")
                .asString();
        return platform.await(
                () -> caller.get("/v1/kyc/" + id).json(200),
                file -> SETTLED.contains(file.get("status").asString()));
    }

    private static JsonNode check(JsonNode file, String name) {
        for (JsonNode check : file.get("checks")) {
            if (check.get("name").asString().equals(name)) {
                return check;
            }
        }
        throw new AssertionError("No check " + name + " in " + file.toPrettyString());
    }

    private static Map<String, Object> submission(DemoCase sample) {
        return new LinkedHashMap<>(
                ApiCaller.submission(sample.pack(), sample.title(), sample.claims(), sample.pictures()));
    }

    private static Map<String, Object> withPrints(byte[] print, byte[] reference) {
        Map<String, byte[]> pictures = new LinkedHashMap<>(anna.pictures());
        pictures.put("fingerprint", print);
        if (reference != null) {
            pictures.put("fingerprint_reference", reference);
        }
        Map<String, Object> submission =
                new LinkedHashMap<>(ApiCaller.submission(anna.pack(), "prints", anna.claims(), pictures));
        submission.put("finger", 2);
        submission.put("dpi", 500);
        return submission;
    }

    private static byte[] blank() {
        return png(new BufferedImage(300, 300, BufferedImage.TYPE_BYTE_GRAY));
    }

    private static byte[] print(int finger, long seed, double degrees) {
        return png(Finger.number(finger).impression(seed, degrees, 3, -4));
    }

    private static byte[] png(BufferedImage image) {
        try {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            return png.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The woman of the good match with a passport in another name. */
    private static DemoCase brigitta() {
        MrzContent content = new MrzContent(
                "UTO",
                "M5520917F",
                "Lindqvist",
                "Brigitta",
                "UTO",
                LocalDate.of(1990, 2, 17),
                Sex.F,
                LocalDate.of(2033, 4, 15),
                "ZE184226B");
        DocumentDescription passport =
                DocumentDescription.of(content, LocalDate.of(2023, 4, 16), "Zenith", Portraits.portrait(Person.FREYA));
        return new DemoCase(
                "The same face, another name",
                "review",
                "icao-passport",
                Map.of(
                        "surname",
                        "Lindqvist",
                        "given_names",
                        "Brigitta",
                        "document_number",
                        "M5520917F",
                        "email",
                        "brigitta@example.org",
                        "phone",
                        "+44 20 7946 0300",
                        "country",
                        "GBR"),
                Map.of(
                        "document_front",
                        Camera.photograph(Passport.dataPage(passport).image(), Capture.careful(21))
                                .jpeg(),
                        "selfie",
                        Camera.develop(Portraits.selfie(Person.FREYA), Capture.scan(21))));
    }
}
