package io.proofline.vision.document.validate;

import io.proofline.contract.check.Reason;
import io.proofline.contract.check.ReasonCodes;
import io.proofline.vision.document.MrzReading;
import io.proofline.vision.document.mrz.MachineReadableZone;
import io.proofline.vision.document.mrz.MrzFormatException;
import io.proofline.vision.document.mrz.MrzParser;
import io.proofline.vision.document.mrz.MrzRule;
import io.proofline.vision.document.pack.PackProfile;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks of the machine-readable zone in itself. */
final class ZoneChecks {

    private ZoneChecks() {}

    static DocumentFinding present(DocumentSubject subject) {
        String name = "mrz_present";
        if (PackProfile.of(subject.pack()).machineReadableZone() != PackProfile.ZonePolicy.REQUIRED) {
            return DocumentFinding.notApplicable(name);
        }
        return subject.reading().mrz().isPresent()
                ? DocumentFinding.pass(name, Map.of())
                : DocumentFinding.fail(name, Map.of(), List.of(Reason.of(ReasonCodes.MRZ_NOT_FOUND)));
    }

    static DocumentFinding checkDigits(DocumentSubject subject) {
        String name = "check_digits";
        Optional<MrzReading> mrz = subject.reading().mrz();
        if (mrz.isEmpty()) {
            return DocumentFinding.notApplicable(name);
        }
        List<String> wrong = mrz.get().checkDigits().entrySet().stream()
                .filter(digit -> !digit.getValue())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        return wrong.isEmpty()
                ? DocumentFinding.pass(name, Map.of())
                : DocumentFinding.fail(
                        name,
                        Map.of("wrong", wrong),
                        List.of(Reason.of(ReasonCodes.MRZ_CHECK_DIGIT_WRONG, Map.of("fields", wrong))));
    }

    /** Alphabets, impossible dates and empty names; check digits have their own check. */
    static DocumentFinding format(DocumentSubject subject) {
        String name = "mrz_format";
        Optional<MrzReading> mrz = subject.reading().mrz();
        if (mrz.isEmpty()) {
            return DocumentFinding.notApplicable(name);
        }
        List<Map<String, Object>> broken = broken(subject, mrz.get());
        return broken.isEmpty()
                ? DocumentFinding.pass(name, Map.of())
                : DocumentFinding.warn(
                        name,
                        Map.of("violations", broken),
                        List.of(Reason.of(ReasonCodes.MRZ_FORMAT_WRONG, broken.get(0))));
    }

    private static List<Map<String, Object>> broken(DocumentSubject subject, MrzReading mrz) {
        Clock clock = Clock.fixed(subject.today().atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
        try {
            MachineReadableZone zone = new MrzParser(clock).parse(mrz.lines());
            return zone.violations().stream()
                    .filter(violation -> violation.rule() != MrzRule.CHECK_DIGIT)
                    .map(violation -> Map.<String, Object>of(
                            "line", violation.line(),
                            "column", violation.column(),
                            "rule", violation.rule().word(),
                            "field", violation.subject()))
                    .toList();
        } catch (MrzFormatException noZone) {
            return List.of(Map.of(
                    "line", noZone.violation().line(),
                    "column", noZone.violation().column(),
                    "rule", noZone.violation().rule().word()));
        }
    }
}
