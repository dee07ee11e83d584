package io.proofline.engine.browser;

import io.proofline.contract.check.Artifact;
import io.proofline.contract.check.CheckReport;
import io.proofline.contract.check.CheckResult;
import io.proofline.contract.check.Outcome;
import io.proofline.contract.check.Reason;
import io.proofline.contract.check.ReasonCodes;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.engine.process.ScriptedWorker;
import io.proofline.specimens.demo.DemoCases;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** What the checks may say of a passport with all that a page has to tell apart: sources, doubts, places and marks. */
final class PassportFindings {

    /** The check digit of the document number, a 0 at column 10 of line 2, is wrong. */
    static final List<String> ZONE =
            List.of("P<UTOOKAFOR<<NGOZI<<<<<<<<<<<<<<<<<<<<<<<<<<", "K4410275B0UTO9503021F3304156ZE184226B<<<<<16");

    static final String WRONG_DIGIT = "0";

    private PassportFindings() {}

    static CheckResult read() {
        return with(
                ScriptedWorker.documentRead(),
                Map.of(
                        "fields",
                        List.of(
                                field("surname", "OKAFOR", "mrz", 0.99, List.of(0.2, 0.74, 0.68, 0.05)),
                                field("surname", "OKAFQR", "visual_zone", 0.71, List.of(0.38, 0.296, 0.09, 0.036)),
                                field("document_number", "K4410275B", "mrz", 0.97, List.of(0.115, 0.79, 0.18, 0.04)),
                                field(
                                        "birth_date",
                                        "1995-03-02",
                                        "visual_zone",
                                        0.94,
                                        List.of(0.375, 0.5, 0.125, 0.036))),
                        "mrz",
                        Map.of(
                                "format",
                                "TD3",
                                "valid",
                                false,
                                "lines",
                                ZONE,
                                "check_digits",
                                Map.of("document_number", false, "birth_date", true, "composite", true),
                                "check_digit_places",
                                Map.of(
                                        "document_number", List.of(1, 9),
                                        "birth_date", List.of(1, 19),
                                        "composite", List.of(1, 43)))));
    }

    static CheckResult validated() {
        CheckResult plain = ScriptedWorker.documentValidate();
        return new CheckResult(
                plain.check(),
                Outcome.WARN,
                0.6,
                List.of(Reason.of(ReasonCodes.VISUAL_ZONE_DIFFERS, Map.of("field", "surname"))),
                plain.facts(),
                plain.engine());
    }

    static CheckReport withPortrait() {
        byte[] portrait = DemoCases.doubtfulMatch().pictures().get("selfie");
        return new CheckReport(
                ScriptedWorker.documentRead(),
                List.of(new Artifact(EvidenceKind.DOCUMENT_PORTRAIT, "image/jpeg", portrait)));
    }

    static CheckReport withMarks() throws IOException {
        CheckResult result = with(
                ScriptedWorker.documentForensics(),
                Map.of("signals", Map.of("error_level", Map.of("applicable", true, "value", 0.62))));
        return new CheckReport(result, List.of(new Artifact(EvidenceKind.FORENSIC_ERROR_LEVEL, "image/png", marks())));
    }

    /** A likeness in doubt; the two faces fill their pictures differently. */
    static CheckResult matched() {
        return with(
                ScriptedWorker.match(0.36),
                Map.of(
                        "portrait_face", List.of(0.30, 0.20, 0.30, 0.25),
                        "selfie_face", List.of(0.25, 0.15, 0.45, 0.55)));
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> fields(CheckResult read) {
        return (List<Map<String, Object>>) read.facts().get("fields");
    }

    /** Places as a page draws them: name, left, top, width and height in thousandths of the picture. */
    static List<String> boxes(List<Map<String, Object>> fields) {
        return fields.stream()
                .map(field -> field.get("name")
                        + ((List<?>) field.get("box"))
                                .stream()
                                        .map(share -> " " + Math.round(1000 * ((Number) share).doubleValue()))
                                        .reduce("", String::concat))
                .toList();
    }

    private static Map<String, Object> field(
            String name, String value, String source, double confidence, List<Double> box) {
        return Map.of(
                "name", name, "value", value, "raw", value, "source", source, "confidence", confidence, "box", box);
    }

    private static CheckResult with(CheckResult result, Map<String, Object> more) {
        Map<String, Object> facts = new HashMap<>(result.facts());
        facts.putAll(more);
        return new CheckResult(
                result.check(), result.outcome(), result.score(), result.reasons(), facts, result.engine());
    }

    private static byte[] marks() throws IOException {
        BufferedImage picture = new BufferedImage(400, 280, BufferedImage.TYPE_INT_ARGB);
        Graphics2D brush = picture.createGraphics();
        brush.setColor(new Color(220, 30, 30, 140));
        brush.fillRect(150, 80, 90, 30);
        brush.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);
        return png.toByteArray();
    }
}
