package io.proofline.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.proofline.casecore.audit.Actor;
import io.proofline.casecore.audit.AuditActions;
import io.proofline.casecore.audit.AuditEvent;
import io.proofline.casecore.audit.checkpoint.Checkpoint;
import io.proofline.casecore.audit.checkpoint.SigningKey;
import io.proofline.casecore.casefile.CaseDecision;
import io.proofline.casecore.casefile.CaseStatus;
import io.proofline.casecore.conversation.CaseComment;
import io.proofline.casecore.duplicate.CaseRelation;
import io.proofline.casecore.evidence.StoredEvidence;
import io.proofline.contract.check.CheckResult;
import io.proofline.contract.check.Engine;
import io.proofline.contract.check.Outcome;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.evidence.EvidenceRef;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;

/** The case report, read back from the file. */
class CaseReportTest extends ConsoleTest {

    private static final SigningKey KEY = SigningKey.generate("bank.example/audit");
    private static final String ADDRESS = "/console/cases/" + SampleCase.ID + "/report";
    private static final String URDU_NAME = "محمد علی ڈار";

    @BeforeEach
    void a_trail_and_pictures() throws IOException {
        when(auditProofs.publicKey()).thenReturn(KEY.publicKey());
        when(auditProofs.latestCheckpoint())
                .thenReturn(Optional.of(KEY.sign(new Checkpoint(
                        "bank.example/audit", 1040, new byte[32], 12, Instant.parse("2026-11-21T09:00:00Z")))));
        byte[] picture = picture(2400, 1600);
        when(evidence.read(eq(SampleCase.ID), any())).thenReturn(picture);
        when(process.progressOf(any())).thenReturn(Optional.empty());
    }

    @Test
    void the_report_says_everything_about_the_case_and_who_printed_it_on_every_page() throws Exception {
        try (PDDocument file = Loader.loadPDF(print("minor=true"))) {
            String text = text(file);
            assertThat(text)
                    .contains("ACME-10482", "ERIKSSON", "ERIKSON", "Machine-readable zone")
                    .contains("71 of 100 points", "weights", "verification", "3f0a9c21b7de")
                    .contains("Sentence of face_match_doubtful", "similarity 0.42, threshold 0.48")
                    .contains("sealed at index 11 in checkpoint 3", "queued, waits to be sealed")
                    .contains(
                            "covers 3 sealed entries of the case, the first at index 11, the last at index 13; 1 more")
                    .contains("Number 12 of 21 Nov 2026, 09:00 UTC, over 1040 entries")
                    .contains("Printed without pictures")
                    .doesNotContain("??", "Globex", "null");
            assertThat(file.getNumberOfPages()).isGreaterThan(1);
            for (int page = 1; page <= file.getNumberOfPages(); page++) {
                PDFTextStripper one = new PDFTextStripper();
                one.setStartPage(page);
                one.setEndPage(page);
                String onPage = one.getText(file);
                assertThat(onPage.replaceAll("\\s+", "")).as("the watermark").contains("rita·2026-11-2109:30UTC");
                assertThat(onPage)
                        .contains("Printed by Rita Example (rita), 21 Nov 2026, 09:30 UTC")
                        .contains(SampleCase.ID.toString())
                        .contains(page + " / " + file.getNumberOfPages());
            }
            assertThat(images(file)).isEmpty();
            assertThat(file.getDocumentInformation().getTitle()).isEqualTo("Case report ACME-10482");
            assertThat(file.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(file.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            look(file, "report");
        }
        verify(evidence, never()).recordView(any(), any(), any());
    }

    @Test
    void evidence_is_named_with_its_digest_without_pictures_too_and_comments_and_related_cases_are_there()
            throws Exception {
        UUID other = UUID.fromString("7d0e2a34-6a5d-4b8e-9a53-0e5c9d1f7a11");
        when(evidence.storedIn(SampleCase.ID))
                .thenReturn(List.of(new StoredEvidence(
                        new EvidenceRef(SELFIE, EvidenceKind.SELFIE, "image/jpeg", 3, "5e1f1e"),
                        Instant.parse("2026-11-21T08:12:05Z"),
                        1)));
        when(comments.ofCase(SampleCase.ID))
                .thenReturn(List.of(new CaseComment(
                        UUID.randomUUID(), "sven", "The ears differ.", Instant.parse("2026-11-21T08:20:00Z"))));
        when(relations.ofCase(SampleCase.ID))
                .thenReturn(
                        List.of(new CaseRelation(other, List.of("face"), 0.71, Instant.parse("2026-11-21T08:14:00Z"))));
        when(cases.find(other)).thenReturn(Optional.of(SampleCase.file(CaseStatus.COMPLETED, CaseDecision.REJECTED)));

        try (PDDocument file = Loader.loadPDF(print(""))) {
            assertThat(text(file))
                    .contains("5e1f1e", "21 Nov 2026, 08:12 UTC", "Printed without pictures")
                    .contains("“The ears differ.”", "Sven Example")
                    .contains("Related cases", "rejected", "Sentence of face_mismatch");
        }
    }

    @Test
    void printing_is_an_entry_with_what_was_chosen() throws Exception {
        print("pictures=true");

        ArgumentCaptor<AuditEvent> entry = ArgumentCaptor.forClass(AuditEvent.class);
        verify(audit).append(entry.capture());
        assertThat(entry.getValue().action()).isEqualTo(AuditActions.CASE_REPORT_PRINTED);
        assertThat(entry.getValue().caseId()).isEqualTo(SampleCase.ID);
        assertThat(entry.getValue().actor()).isEqualTo(Actor.staff("rita"));
        assertThat(entry.getValue().details()).isEqualTo(Map.of("pictures", 3, "all_evaluations", false, "entries", 4));
        verify(evidence).recordView(SampleCase.ID, SELFIE, Actor.staff("rita"));
    }

    @Test
    void pictures_are_printed_smaller_and_encoded_anew_and_a_damaged_one_is_said_to_be() throws Exception {
        when(evidence.read(SampleCase.ID, SELFIE)).thenReturn("no picture at all".getBytes(StandardCharsets.US_ASCII));

        try (PDDocument file = Loader.loadPDF(print("pictures=true"))) {
            assertThat(images(file)).hasSize(1).allSatisfy(image -> {
                assertThat(image.getWidth()).isEqualTo(1000);
                assertThat(image.getHeight()).isEqualTo(667);
            });
            assertThat(text(file)).contains("This picture cannot be printed.", "SHA-256 bb");
            look(file, "report-pictures");
        }
    }

    @Test
    void names_in_arabic_script_are_joined_and_stand_in_their_order() throws Exception {
        when(checks.latest(SampleCase.ID))
                .thenReturn(Map.of(
                        "document-read",
                        new CheckResult(
                                "document-read",
                                Outcome.PASS,
                                0.9,
                                List.of(),
                                Map.of(
                                        "fields",
                                        List.of(Map.of(
                                                "name",
                                                "full_name",
                                                "value",
                                                URDU_NAME,
                                                "raw",
                                                URDU_NAME,
                                                "source",
                                                "visual_zone",
                                                "confidence",
                                                0.9,
                                                "box",
                                                List.of()))),
                                new Engine("proofline-vision", "0.1.0", Map.of()))));

        try (PDDocument file = Loader.loadPDF(print(""))) {
            String normal = Normalizer.normalize(text(file), Normalizer.Form.NFKC);
            assertThat(normal).contains("محمد").doesNotContain("#");
            assertThat(file.getPage(0).getResources().getFontNames())
                    .anyMatch(name -> fontName(file, name).contains("NotoNaskhArabic"));
            look(file, "report-urdu");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ur", "id"})
    void the_report_is_printed_in_the_languages_of_the_console(String language) throws Exception {
        byte[] printed = mvc.perform(post(ADDRESS)
                        .locale(Locale.forLanguageTag(language))
                        .with(csrf())
                        .with(as("rita")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (PDDocument file = Loader.loadPDF(printed)) {
            assertThat(file.getDocumentCatalog().getLanguage()).isEqualTo(language);
            assertThat(text(file).replaceAll("\\s+", ""))
                    .contains("rita·2026-11-2109:30UTC")
                    .contains("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<")
                    .doesNotContain("??");
            look(file, "report-" + language);
        }
    }

    @Test
    void hostile_values_stay_text() throws Exception {
        String hostile = "</td><img src=\"http://127.0.0.1:1/x\"/><b>&amp; ${7*7} [[${7*7}]]";
        when(checks.latest(SampleCase.ID))
                .thenReturn(Map.of(
                        "document-read",
                        new CheckResult(
                                "document-read",
                                Outcome.PASS,
                                0.9,
                                List.of(),
                                Map.of(
                                        "fields",
                                        List.of(Map.of(
                                                "name",
                                                "full_name",
                                                "value",
                                                hostile + "\u0000\u0007",
                                                "raw",
                                                "",
                                                "source",
                                                "visual_zone",
                                                "confidence",
                                                0.9,
                                                "box",
                                                List.of()))),
                                new Engine("proofline-vision", "0.1.0", Map.of()))));

        try (PDDocument file = Loader.loadPDF(print(""))) {
            assertThat(text(file).replaceAll("\\s+", ""))
                    .contains("</td><imgsrc=", "${7*7}")
                    .doesNotContain("49");
        }
    }

    @Test
    void who_may_not_see_the_person_prints_nothing_and_nothing_is_printed_by_a_link() throws Exception {
        mvc.perform(post(ADDRESS).with(csrf()).with(as("otto"))).andExpect(status().isForbidden());
        mvc.perform(post(ADDRESS).with(as("rita"))).andExpect(status().isForbidden());
        mvc.perform(get(ADDRESS).with(as("rita")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("With pictures")));
        verify(audit, never()).append(any());
    }

    private byte[] print(String options) throws Exception {
        return mvc.perform(post(ADDRESS + "?" + options).with(csrf()).with(as("rita")))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private static String text(PDDocument file) throws IOException {
        return new PDFTextStripper().getText(file).replaceAll("\\s+", " ");
    }

    private static List<PDImageXObject> images(PDDocument file) throws IOException {
        List<PDImageXObject> images = new ArrayList<>();
        List<COSBase> seen = new ArrayList<>();
        for (var page : file.getPages()) {
            for (COSName name : page.getResources().getXObjectNames()) {
                if (page.getResources().getXObject(name) instanceof PDImageXObject image
                        && !seen.contains(image.getCOSObject())) {
                    seen.add(image.getCOSObject());
                    images.add(image);
                }
            }
        }
        return images;
    }

    private static String fontName(PDDocument file, COSName name) {
        try {
            return file.getPage(0).getResources().getFont(name).getName();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** For people who want to see it. */
    private static void look(PDDocument file, String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/screenshots"));
        for (int page = 0; page < Math.min(3, file.getNumberOfPages()); page++) {
            ImageIO.write(
                    new PDFRenderer(file).renderImageWithDPI(page, 80),
                    "png",
                    folder.resolve(name + "-" + (page + 1) + ".png").toFile());
        }
    }

    private static byte[] picture(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
        return bytes.toByteArray();
    }
}
