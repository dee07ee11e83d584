package io.proofline.workers.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.contract.decision.DecisionRun;
import io.proofline.contract.decision.DecisionService;
import io.proofline.decisions.evaluate.KieDecisionService;
import io.proofline.decisions.model.ShippedModels;
import io.proofline.specimens.demo.DemoCase;
import io.proofline.specimens.demo.DemoCases;
import io.proofline.vision.model.InferenceDevice;
import io.proofline.workers.VisionSettings;
import io.proofline.workers.VisionWorkers;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The sample cases through the real models and the real tables: what counts is what is in the pictures. */
class VerdictsFollowPicturesIT {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-01T12:00:00Z"), ZoneOffset.UTC);

    private static VisionWorkers workers;
    private static DecisionService decisions;

    @BeforeAll
    static void open() {
        workers = VisionWorkers.open(new VisionSettings(null, 1, InferenceDevice.CPU, true), CLOCK);
        decisions = new KieDecisionService(new ShippedModels());
    }

    @AfterAll
    static void close() {
        workers.close();
    }

    @Test
    void the_sample_cases_end_as_they_are_meant_to() throws UnusableEvidence {
        for (DemoCase sample : DemoCases.all()) {
            assertThat(decide(sample.claims(), sample.pictures()).result())
                    .as(sample.title())
                    .isEqualTo(sample.expectedBand());
        }
    }

    @Test
    void exchanged_pictures_exchange_the_verdicts() throws UnusableEvidence {
        List<DemoCase> cases = DemoCases.all();
        for (int i = 0; i < cases.size(); i++) {
            DemoCase applicant = cases.get(i);
            DemoCase pictured = cases.get((i + 1) % cases.size());
            assertThat(decide(withoutIdentity(applicant.claims()), pictured.pictures())
                            .result())
                    .as("the pictures of \"%s\"", pictured.title())
                    .isEqualTo(pictured.expectedBand());
        }
    }

    @Test
    void another_persons_selfie_turns_acceptance_into_rejection() throws UnusableEvidence {
        Map<String, byte[]> pictures = new LinkedHashMap<>(DemoCases.goodMatch().pictures());
        pictures.put("selfie", DemoCases.impostor().pictures().get("selfie"));
        DecisionRun run = decide(DemoCases.goodMatch().claims(), pictures);
        assertThat(run.result()).isEqualTo("rejected");
        assertThat(run.evaluation("hard-stops").orElseThrow().output()).isEqualTo(List.of("face_mismatch"));
    }

    private static DecisionRun decide(Map<String, String> claims, Map<String, byte[]> pictures)
            throws UnusableEvidence {
        return new CheckedCase(claims, pictures).decide(workers, decisions);
    }

    /** Only how to reach the applicant: nothing that a document could contradict. */
    private static Map<String, String> withoutIdentity(Map<String, String> claims) {
        Map<String, String> contact = new LinkedHashMap<>(claims);
        contact.keySet().retainAll(List.of("email", "phone", "country"));
        return contact;
    }
}
