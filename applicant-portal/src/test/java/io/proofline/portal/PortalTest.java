package io.proofline.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.proofline.casecore.applicant.ApplicantLink;
import io.proofline.casecore.applicant.ApplicantLinks;
import io.proofline.casecore.audit.Actor;
import io.proofline.casecore.casefile.CaseDecision;
import io.proofline.casecore.casefile.CaseFile;
import io.proofline.casecore.casefile.CaseFiles;
import io.proofline.casecore.casefile.CaseStatus;
import io.proofline.casecore.casefile.NewEvidence;
import io.proofline.casecore.liveness.ChallengeRefused;
import io.proofline.casecore.liveness.IssuedChallenge;
import io.proofline.casecore.liveness.LivenessVideos;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.contract.document.DocumentPack;
import io.proofline.contract.evidence.EvidenceInspector;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.evidence.EvidenceRefused;
import io.proofline.contract.liveness.ChallengeStep;
import io.proofline.contract.process.EvidenceRequest;
import io.proofline.contract.process.VerificationProcess;
import io.proofline.contract.tenant.TenantId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest(classes = PortalTestApplication.class)
@AutoConfigureMockMvc
class PortalTest {

    private static final UUID CASE = UUID.fromString("0b0e2a34-6a5d-4b8e-9a53-0e5c9d1f7a10");
    private static final TenantId TENANT = new TenantId("acme");
    private static final Instant OPENED = Instant.parse("2026-11-21T08:12:04Z");
    private static final byte[] PICTURE = {1, 2, 3};

    @Autowired
    private MockMvc mvc;

    @MockitoBean
    private ApplicantLinks links;

    @MockitoBean
    private CaseFiles cases;

    @MockitoBean
    private VerificationProcess process;

    @MockitoBean
    private EvidenceInspector inspector;

    @MockitoBean
    private LivenessVideos videos;

    @BeforeEach
    void link() throws EvidenceRefused {
        when(links.verify("good")).thenReturn(Optional.of(new ApplicantLink(TENANT, CASE, OPENED)));
        when(links.verify("stale")).thenReturn(Optional.empty());
        when(inspector.inspect(any(), any()))
                .thenReturn(new EvidenceInspector.Inspected(PICTURE, "image/jpeg", 800, 600));
    }

    @Test
    void while_checks_run_the_page_says_so_and_renews_itself() throws Exception {
        stands(CaseStatus.PROCESSING, null);

        mvc.perform(get("/portal/good"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("We are checking your documents")))
                .andExpect(content().string(containsString("data-renew=\"/portal/good/state\"")));
        mvc.perform(get("/portal/good/state")).andExpect(content().string("checking,none"));
    }

    @Test
    void the_page_makes_no_session_leaks_no_address_and_names_no_person() throws Exception {
        stands(CaseStatus.IN_REVIEW, null);

        mvc.perform(get("/portal/good"))
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andExpect(header().string("Referrer-Policy", "no-referrer"))
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(content().string(containsString("A person is looking at it")))
                .andExpect(content().string(not(containsString("ERIKSSON"))))
                .andExpect(content().string(not(containsString("71.5"))));
    }

    @Test
    void after_a_rejection_the_applicant_reads_sentences_made_for_applicants() throws Exception {
        stands(CaseStatus.COMPLETED, CaseDecision.REJECTED);

        mvc.perform(get("/portal/good"))
                .andExpect(content().string(containsString("For the APPLICANT: document_expired.")));
    }

    @Test
    void a_case_is_read_in_the_scope_of_the_tenant_that_the_link_names() throws Exception {
        AtomicReference<TenantId> scope = new AtomicReference<>();
        when(cases.get(CASE)).thenAnswer(call -> {
            scope.set(TenantScope.require());
            return file(CaseStatus.PROCESSING, null);
        });

        mvc.perform(get("/portal/good")).andExpect(status().isOk());

        assertThat(scope.get()).isEqualTo(TENANT);
        assertThat(TenantScope.current()).isEmpty();
    }

    @Test
    void a_link_that_is_no_good_has_a_page_that_says_what_to_do() throws Exception {
        mvc.perform(get("/portal/stale"))
                .andExpect(status().isGone())
                .andExpect(content().string(containsString("This link no longer works")));
        mvc.perform(multipart("/portal/stale/evidence").file(selfie())).andExpect(status().isGone());
        verify(cases, never()).addEvidence(any(), any(), any());
    }

    @Test
    void a_picture_that_is_asked_for_goes_to_the_case() throws Exception {
        stands(CaseStatus.AWAITING_EVIDENCE, null);
        asksForSelfie();
        mvc.perform(get("/portal/good"))
                .andExpect(content().string(containsString("For the APPLICANT: no_face.")))
                .andExpect(content().string(containsString("name=\"selfie\"")));

        mvc.perform(multipart("/portal/good/evidence").file(selfie()))
                .andExpect(redirectedUrl("/portal/good?received"));

        verify(cases)
                .addEvidence(
                        CASE,
                        new NewEvidence(
                                EvidenceKind.SELFIE, new EvidenceInspector.Inspected(PICTURE, "image/jpeg", 800, 600)),
                        Actor.APPLICANT);
    }

    @Test
    void a_picture_that_cannot_be_used_is_told_on_the_page_and_nothing_is_stored() throws Exception {
        stands(CaseStatus.AWAITING_EVIDENCE, null);
        asksForSelfie();
        when(inspector.inspect(any(), any()))
                .thenThrow(new EvidenceRefused("image_unreadable", "The picture is damaged or cut off.", Map.of()));

        mvc.perform(multipart("/portal/good/evidence").file(selfie()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("The picture is damaged or was cut off on its way.")));

        verify(cases, never()).addEvidence(any(), any(), any());
    }

    @Test
    void a_picture_that_nobody_asked_for_is_not_taken() throws Exception {
        stands(CaseStatus.IN_REVIEW, null);

        mvc.perform(multipart("/portal/good/evidence").file(selfie()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("no longer needed")));

        verify(cases, never()).addEvidence(any(), any(), any());
    }

    @Test
    void an_empty_form_is_answered_with_what_to_do() throws Exception {
        stands(CaseStatus.AWAITING_EVIDENCE, null);
        asksForSelfie();

        mvc.perform(multipart("/portal/good/evidence").file(new MockMultipartFile("selfie", new byte[0])))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Choose a picture first.")));
    }

    @Test
    void a_needed_video_has_its_own_words_and_a_page_that_records_it() throws Exception {
        stands(CaseStatus.AWAITING_EVIDENCE, null);
        asksForVideo(false);

        mvc.perform(get("/portal/good"))
                .andExpect(content().string(containsString("We need a short video of you")))
                .andExpect(content().string(containsString("href=\"/portal/good/video\"")))
                .andExpect(content().string(not(containsString("type=\"file\""))));
        mvc.perform(get("/portal/good/video"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("capture.js")))
                .andExpect(content().string(containsString("capture=\"user\"")))
                .andExpect(content().string(containsString("data-base=\"/portal/good\"")));
    }

    @Test
    void a_welcome_video_stands_beside_the_pictures_that_are_asked_for() throws Exception {
        stands(CaseStatus.AWAITING_EVIDENCE, null);
        when(process.openRequests(CASE))
                .thenReturn(List.of(
                        new EvidenceRequest(EvidenceKind.SELFIE, "no_face"),
                        new EvidenceRequest(EvidenceKind.LIVENESS_VIDEO, "evidence_missing", true)));

        mvc.perform(get("/portal/good"))
                .andExpect(content().string(containsString("We need a better picture")))
                .andExpect(content().string(containsString("If you like, add a video")))
                .andExpect(content().string(not(containsString("name=\"liveness_video\""))));
    }

    @Test
    void without_a_wish_for_a_video_its_page_leads_back() throws Exception {
        stands(CaseStatus.PROCESSING, null);

        mvc.perform(get("/portal/good/video")).andExpect(redirectedUrl("/portal/good"));
    }

    @Test
    void the_prompts_are_sentences_in_the_asked_order() throws Exception {
        when(videos.challenge(CASE, Actor.APPLICANT))
                .thenReturn(new IssuedChallenge(
                        "n-1",
                        List.of(ChallengeStep.NOD, ChallengeStep.TURN_LEFT),
                        Duration.ofMillis(2500),
                        OPENED,
                        OPENED));

        mvc.perform(post("/portal/good/video/challenge"))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(content()
                        .json("{\"nonce\":\"n-1\",\"pace\":2500,\"steps\":[\"Nod once\","
                                + "\"Turn your head to your left, and back\"]}"));
    }

    @Test
    void every_step_has_its_sentence() throws Exception {
        when(videos.challenge(CASE, Actor.APPLICANT))
                .thenReturn(new IssuedChallenge(
                        "n-1", List.of(ChallengeStep.values()), Duration.ofMillis(2500), OPENED, OPENED));

        mvc.perform(post("/portal/good/video/challenge")).andExpect(status().isOk());
    }

    @Test
    void a_recorded_video_goes_to_the_case_with_its_nonce() throws Exception {
        mvc.perform(multipart("/portal/good/video").file(film()).param("nonce", "n-1"))
                .andExpect(status().isNoContent());

        verify(videos).submit(eq(CASE), eq("n-1"), any(), eq(Actor.APPLICANT));
    }

    @Test
    void a_video_that_cannot_be_taken_is_told_in_a_sentence() throws Exception {
        doThrow(new ChallengeRefused(ChallengeRefused.Cause.EXPIRED))
                .when(videos)
                .submit(any(), any(), any(), any());
        mvc.perform(multipart("/portal/good/video").file(film()).param("nonce", "n-1"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("begin again")));

        when(inspector.inspect(any(), any()))
                .thenThrow(new EvidenceRefused("video_too_short", "The video lasts 1 second.", Map.of()));
        mvc.perform(multipart("/portal/good/video").file(film()).param("nonce", "n-1"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string("The video is too short. Please record all the steps."));
        mvc.perform(multipart("/portal/stale/video").file(film()).param("nonce", "n-1"))
                .andExpect(status().isGone());
    }

    private void asksForVideo(boolean optional) {
        when(process.openRequests(CASE))
                .thenReturn(List.of(new EvidenceRequest(EvidenceKind.LIVENESS_VIDEO, "evidence_missing", optional)));
    }

    private static MockMultipartFile film() {
        return new MockMultipartFile("video", "me.webm", "video/webm", PICTURE);
    }

    private void asksForSelfie() {
        when(process.openRequests(CASE)).thenReturn(List.of(new EvidenceRequest(EvidenceKind.SELFIE, "no_face")));
    }

    private void stands(CaseStatus status, CaseDecision decision) {
        when(cases.get(CASE)).thenReturn(file(status, decision));
    }

    private static MockMultipartFile selfie() {
        return new MockMultipartFile("selfie", "me.jpg", "image/jpeg", PICTURE);
    }

    private static CaseFile file(CaseStatus status, CaseDecision decision) {
        return new CaseFile(
                CASE,
                TENANT,
                "ACME-10482",
                DocumentPack.ICAO_PASSPORT,
                "en",
                "api",
                status,
                decision,
                "review",
                new BigDecimal("71.5"),
                "general",
                Map.of("surname", "ERIKSSON"),
                List.of("document_expired"),
                OPENED,
                decision == null ? null : OPENED,
                null);
    }
}
