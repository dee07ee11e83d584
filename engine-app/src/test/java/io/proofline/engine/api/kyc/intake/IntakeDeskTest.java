package io.proofline.engine.api.kyc.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.proofline.contract.document.DocumentPack;
import io.proofline.contract.evidence.EvidenceInspector.Inspected;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.evidence.EvidenceRefused;
import io.proofline.contract.evidence.PrintDetails;
import io.proofline.engine.api.error.ApiException;
import io.proofline.engine.api.error.ErrorCode;
import io.proofline.engine.api.error.FieldProblem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.mock.web.MockMultipartHttpServletRequest;

class IntakeDeskTest {

    private static final String PICTURE =
            Base64.getEncoder().encodeToString("picture".getBytes(StandardCharsets.UTF_8));
    private static final String EVIDENCE =
            "\"evidence\":{\"document_front\":\"%1$s\",\"selfie\":\"%1$s\"}".formatted(PICTURE);
    private static final String WORDS = "\"pack\":\"icao-passport\",\"reference\":\"R-1\"";

    private final IntakeDesk desk = desk();

    private static IntakeDesk desk() {
        JsonSubmissionReader json = new JsonSubmissionReader();
        SubmissionRules rules = new SubmissionRules((kind, content) -> {
            if (new String(content, StandardCharsets.UTF_8).equals("rubbish")) {
                throw new EvidenceRefused("image_type_unsupported", "This is no picture.", Map.of("found", "text"));
            }
            return new Inspected(content, "image/jpeg", 640, 480);
        });
        return new IntakeDesk(json, new MultipartSubmissionReader(json), rules);
    }

    @Test
    void json_with_everything_right_is_taken() throws Exception {
        CaseRequest request =
                desk.newCase(json("{" + WORDS + ",\"language\":\"id\",\"applicant\":{\"surname\":\"ERIKSSON\","
                        + "\"birth_date\":\"1974-08-12\",\"sex\":null}," + EVIDENCE + "}"));
        assertThat(request.pack()).isEqualTo(DocumentPack.ICAO_PASSPORT);
        assertThat(request.reference()).isEqualTo("R-1");
        assertThat(request.language()).isEqualTo("id");
        assertThat(request.claims())
                .containsExactlyInAnyOrderEntriesOf(Map.of("surname", "ERIKSSON", "birth_date", "1974-08-12"));
        assertThat(request.evidence()).containsOnlyKeys(EvidenceKind.DOCUMENT_FRONT, EvidenceKind.SELFIE);
        assertThat(request.digest()).matches("[0-9a-f]{64}");
    }

    @Test
    void a_data_uri_is_tolerated() throws Exception {
        String evidence = EVIDENCE.replace(PICTURE, "data:image/jpeg;base64," + PICTURE);
        assertThat(desk.newCase(json("{" + WORDS + "," + evidence + "}"))
                        .evidence()
                        .get(EvidenceKind.SELFIE)
                        .content())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("picture");
    }

    @Test
    void a_form_asks_the_same_as_json() throws Exception {
        String digest = desk.newCase(json("{" + WORDS + ",\"applicant\":{\"surname\":\"ERIKSSON\"}," + EVIDENCE + "}"))
                .digest();
        MockMultipartHttpServletRequest fields = form();
        fields.setParameter("reference", "R-1");
        fields.setParameter("pack", "icao-passport");
        fields.setParameter("applicant.surname", "ERIKSSON");
        assertThat(desk.newCase(fields).digest()).isEqualTo(digest);

        MockMultipartHttpServletRequest part = form();
        part.addFile(new MockMultipartFile(
                "request",
                "request.json",
                "application/json",
                ("{" + WORDS + ",\"applicant\":{\"surname\":\"ERIKSSON\"}}").getBytes(StandardCharsets.UTF_8)));
        assertThat(desk.newCase(part).digest()).isEqualTo(digest);
    }

    @Test
    void another_picture_is_another_request() throws Exception {
        String body = "{" + WORDS + "," + EVIDENCE + "}";
        String other = body.replace("selfie\":\"" + PICTURE, "selfie\":\"" + PICTURE.replace('c', 'd'));
        assertThat(desk.newCase(json(body)).digest())
                .isNotEqualTo(desk.newCase(json(other)).digest());
    }

    @Test
    void everything_wrong_is_told_at_once_by_field() {
        List<FieldProblem> problems = problems("{\"pack\":\"icao-id\",\"language\":7,\"colour\":\"red\",\"applicant\":"
                + "{\"surname\":[],\"birth_date\":\"12.08.1974\",\"shoe_size\":\"44\"},"
                + "\"evidence\":{\"document_front\":\"***\",\"iris\":\"\"}}");
        assertThat(problems)
                .extracting(problem -> problem.field() + " " + problem.problem())
                .containsExactlyInAnyOrder(
                        "language wrong_type",
                        "colour unknown",
                        "applicant.surname wrong_type",
                        "applicant.shoe_size unknown",
                        "applicant.birth_date invalid",
                        "evidence.document_front invalid",
                        "evidence.iris unknown",
                        "reference missing",
                        "evidence.document_back missing",
                        "evidence.selfie missing");
    }

    @ParameterizedTest
    @CsvSource({
        "birth_date, 1974-02-30",
        "birth_date, 1974-8-12",
        "sex, female",
        "nationality, uto",
        "surname, ''",
        "surname, ERIKS\\ud83dSON",
        "expiry_date, 9999-99-99",
    })
    void a_claim_of_the_wrong_form_is_told(String claim, String value) {
        assertThat(problems("{" + WORDS + ",\"applicant\":{\"" + claim + "\":\"" + value + "\"}," + EVIDENCE + "}"))
                .extracting(FieldProblem::field)
                .containsExactly("applicant." + claim);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\\u00a0\\u200b", "R-\\ud83d", "R\\u0000"})
    void a_reference_that_lists_could_not_show_is_told(String reference) {
        String words = WORDS.replace("R-1", reference);
        assertThat(problems("{" + words + "," + EVIDENCE + "}"))
                .extracting(FieldProblem::field)
                .containsExactly("reference");
    }

    @Test
    void a_reference_in_any_script_is_taken() throws Exception {
        String words = WORDS.replace("R-1", "\u0642 \ud83d\ude00 7");
        assertThat(desk.newCase(json("{" + words + "," + EVIDENCE + "}")).reference())
                .isEqualTo("\u0642 \ud83d\ude00 7");
    }

    @Test
    void a_picture_that_the_pack_does_not_use_is_not_taken() {
        String evidence = EVIDENCE.replace("\"selfie\"", "\"document_back\":\"" + PICTURE + "\",\"selfie\"");
        assertThat(problems("{" + WORDS + "," + evidence + "}"))
                .extracting(FieldProblem::field)
                .containsExactly("evidence.document_back");
    }

    @Test
    void fingerprints_come_with_their_finger_and_resolutions() throws Exception {
        CaseRequest request = desk.newCase(json("{" + WORDS + ",\"finger\":7,\"dpi\":\"1000\"," + withPrints() + "}"));

        assertThat(request.prints())
                .containsEntry(EvidenceKind.FINGERPRINT, new PrintDetails(7, 1000))
                .containsEntry(EvidenceKind.FINGERPRINT_REFERENCE, new PrintDetails(7, 500));
        assertThat(request.evidence()).containsKeys(EvidenceKind.FINGERPRINT, EvidenceKind.FINGERPRINT_REFERENCE);
    }

    @Test
    void a_form_brings_fingerprints_likewise() throws Exception {
        MockMultipartHttpServletRequest form = form();
        form.setParameter("reference", "R-1");
        form.setParameter("pack", "icao-passport");
        form.setParameter("finger", "2");
        form.addFile(new MockMultipartFile("fingerprint", "f.png", "image/png", new byte[] {1}));

        assertThat(desk.newCase(form).prints())
                .containsOnly(Map.entry(EvidenceKind.FINGERPRINT, new PrintDetails(2, 500)));
    }

    @ParameterizedTest
    @CsvSource({"finger, 11", "finger, thumb", "dpi, 100", "dpi, 2001", "reference_dpi, 99999", "dpi, -500"})
    void a_wrong_word_about_a_print_is_told(String field, String value) {
        assertThat(problems("{" + WORDS + ",\"" + field + "\":\"" + value + "\"," + withPrints() + "}"))
                .extracting(FieldProblem::field)
                .containsExactly(field);
    }

    @Test
    void words_about_prints_without_a_print_and_a_reference_alone_are_told() {
        assertThat(problems("{" + WORDS + ",\"finger\":1,\"reference_dpi\":500," + EVIDENCE + "}"))
                .extracting(FieldProblem::field)
                .containsExactly("finger", "reference_dpi");
        String alone = EVIDENCE.replace("\"selfie\"", "\"fingerprint_reference\":\"" + PICTURE + "\",\"selfie\"");
        assertThat(problems("{" + WORDS + "," + alone + "}"))
                .extracting(problem -> problem.field() + " " + problem.problem())
                .containsExactly("evidence.fingerprint missing");
    }

    private static String withPrints() {
        return EVIDENCE.replace(
                "\"selfie\"",
                "\"fingerprint\":\"" + PICTURE + "\",\"fingerprint_reference\":\"" + PICTURE + "\",\"selfie\"");
    }

    @Test
    void a_derived_picture_cannot_be_sent() {
        String evidence = EVIDENCE.replace("\"selfie\"", "\"document_portrait\":\"" + PICTURE + "\",\"selfie\"");
        assertThat(problems("{" + WORDS + "," + evidence + "}"))
                .extracting(FieldProblem::problem)
                .containsExactly("unknown");
    }

    @Test
    void what_the_inspector_refuses_is_told_with_its_field() {
        String rubbish = Base64.getEncoder().encodeToString("rubbish".getBytes(StandardCharsets.UTF_8));
        ApiException refused =
                refused("{" + WORDS + "," + EVIDENCE.replace("selfie\":\"" + PICTURE, "selfie\":\"" + rubbish) + "}");
        assertThat(refused.code()).isEqualTo(ErrorCode.IMAGE_TYPE_UNSUPPORTED);
        assertThat(refused.details()).containsEntry("field", "evidence.selfie").containsEntry("found", "text");
    }

    @Test
    void an_empty_body_is_told() {
        assertThat(refused("").code()).isEqualTo(ErrorCode.EMPTY_BODY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "null", "7", " ", "{} {}", "{\"pack\":\"a\",\"pack\":\"b\"}", "\u0000"})
    void a_body_that_is_no_single_json_object_is_told(String body) {
        assertThat(refused(body).code()).isEqualTo(ErrorCode.MALFORMED_REQUEST);
    }

    @Test
    void deep_nesting_is_told() {
        assertThat(refused("[".repeat(100_000)).code()).isEqualTo(ErrorCode.MALFORMED_REQUEST);
    }

    @Test
    void a_form_tells_what_is_wrong_by_field() {
        MockMultipartHttpServletRequest form = form();
        form.setParameter("pack", "icao-passport");
        form.setParameter("reference", "R-1", "R-2");
        form.setParameter("applicant.shoe_size", "44");
        form.setParameter("document_back", "text");
        form.addFile(new MockMultipartFile("selfie", "twice.jpg", "image/jpeg", new byte[] {1}));
        ApiException refused = catchThrowableOfType(ApiException.class, () -> desk.newCase(form));
        assertThat(fields(refused))
                .extracting(problem -> problem.field() + " " + problem.problem())
                .contains(
                        "reference invalid",
                        "applicant.shoe_size unknown",
                        "document_back wrong_type",
                        "selfie invalid");
    }

    @Test
    void more_evidence_takes_pictures_only() throws Exception {
        assertThat(desk.moreEvidence(json("{\"evidence\":{\"selfie\":\"" + PICTURE + "\"}}"))
                        .evidence())
                .containsOnlyKeys(EvidenceKind.SELFIE);
        ApiException refused = catchThrowableOfType(
                ApiException.class, () -> desk.moreEvidence(json("{\"pack\":\"icao-id\",\"applicant\":{}}")));
        assertThat(fields(refused))
                .extracting(FieldProblem::field)
                .containsExactlyInAnyOrder("pack", "applicant", "evidence");
    }

    private static MockMultipartHttpServletRequest form() {
        MockMultipartHttpServletRequest form = new MockMultipartHttpServletRequest();
        byte[] content = "picture".getBytes(StandardCharsets.UTF_8);
        form.addFile(new MockMultipartFile("document_front", "a.jpg", "image/jpeg", content));
        form.addFile(new MockMultipartFile("selfie", "b.jpg", "image/jpeg", content));
        return form;
    }

    private static MockHttpServletRequest json(String body) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        return request;
    }

    private ApiException refused(String body) {
        return catchThrowableOfType(ApiException.class, () -> desk.newCase(json(body)));
    }

    private List<FieldProblem> problems(String body) {
        ApiException refused = refused(body);
        assertThat(refused.code()).isEqualTo(ErrorCode.INVALID_REQUEST);
        return fields(refused);
    }

    @SuppressWarnings("unchecked")
    private static List<FieldProblem> fields(ApiException refused) {
        return (List<FieldProblem>) refused.details().get("fields");
    }
}
