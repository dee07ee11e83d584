package io.proofline.engine.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.casecore.tenant.ApiKeys;
import io.proofline.engine.process.RunningPlatform;
import io.proofline.specimens.capture.Camera;
import io.proofline.specimens.capture.Capture;
import io.proofline.specimens.document.IndonesianCard;
import io.proofline.specimens.holder.IndonesianHolder;
import io.proofline.specimens.holder.IndonesianHolders;
import io.proofline.specimens.people.Person;
import io.proofline.specimens.people.Portraits;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** An Indonesian identity card, from the call to the decision: nothing on the way may ask it for a zone. */
class CardWithoutZoneIT {

    private static final Set<String> SETTLED = Set.of("completed", "in_review", "awaiting_evidence");

    private static RunningPlatform platform;
    private static ApiCaller acme;

    @BeforeAll
    static void start(@TempDir Path data) {
        platform = RunningPlatform.start(data, "proofline.workers.embedded=true");
        acme = new ApiCaller(platform.port(), platform.bean(ApiKeys.class).issue(RunningPlatform.TENANT, "test"));
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Test
    void a_card_without_a_zone_is_read_and_decided_by_its_own_rules() {
        IndonesianHolder holder = IndonesianHolders.holder(3);
        byte[] card = Camera.photograph(
                        IndonesianCard.front(holder, Portraits.portrait(Person.FREYA))
                                .image(),
                        Capture.careful(3))
                .jpeg();
        byte[] selfie = Camera.develop(Portraits.selfie(Person.FREYA), Capture.scan(3));

        String id = acme.postJson(
                        "/v1/kyc/verify",
                        ApiCaller.submission(
                                "id-ktp",
                                "a card",
                                Map.of("full_name", holder.name(), "document_number", holder.nik()),
                                Map.of("document_front", card, "selfie", selfie)))
                .json(202)
                .get("case_id")
                .asString();
        JsonNode settled = platform.await(
                () -> acme.get("/v1/kyc/" + id).json(200),
                file -> SETTLED.contains(file.get("status").asString()));

        assertThat(settled.at("/status").asString())
                .as(settled.toPrettyString())
                .isNotEqualTo("awaiting_evidence");
        assertThat(settled.at("/extracted_fields"))
                .as(settled.toPrettyString())
                .anySatisfy(field -> {
                    assertThat(field.get("name").asString()).isEqualTo("document_number");
                    assertThat(field.get("value").asString()).isEqualTo(holder.nik());
                    assertThat(field.get("source").asString()).isEqualTo("visual_zone");
                    assertThat(field.get("side").asString()).isEqualTo("front");
                })
                .anySatisfy(field -> {
                    assertThat(field.get("name").asString()).isEqualTo("occupation");
                    assertThat(field.get("language").asString()).isEqualTo("id");
                });
        assertThat(settled.at("/hard_stops")).as(settled.toPrettyString()).isEmpty();
        assertThat(settled.toString()).doesNotContain("mrz_not_found").doesNotContain("mrz_check_digit_wrong");
    }
}
