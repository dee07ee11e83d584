package io.proofline.vision.document.validate;

import io.proofline.contract.check.Reason;
import io.proofline.contract.check.ReasonCodes;
import io.proofline.contract.document.DocumentPack;
import io.proofline.contract.document.FieldNames;
import io.proofline.vision.document.pack.Detection;
import io.proofline.vision.document.pack.PackProfile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Checks of what stands on the document, against the rules of its pack. */
final class ContentChecks {

    private ContentChecks() {}

    static DocumentFinding requiredFields(DocumentSubject subject) {
        String name = "required_fields";
        List<String> missing = Stream.concat(
                        PackProfile.of(subject.pack()).requiredFields().stream(), subject.requiredFields().stream())
                .distinct()
                .filter(field -> subject.value(field).isEmpty())
                .toList();
        return missing.isEmpty()
                ? DocumentFinding.pass(name, Map.of())
                : DocumentFinding.fail(
                        name,
                        Map.of("missing", missing),
                        List.of(Reason.of(ReasonCodes.REQUIRED_FIELD_MISSING, Map.of("fields", missing))));
    }

    static DocumentFinding issuingState(DocumentSubject subject) {
        String name = "issuing_state";
        Optional<String> state = subject.value(FieldNames.ISSUING_STATE);
        if (state.isEmpty()) {
            return DocumentFinding.notApplicable(name);
        }
        Map<String, Object> details = Map.of("issuing_state", state.get());
        return subject.rules().knows(state.get())
                ? DocumentFinding.pass(name, details)
                : DocumentFinding.fail(name, details, List.of(Reason.of(ReasonCodes.ISSUING_STATE_UNKNOWN, details)));
    }

    static DocumentFinding documentType(DocumentSubject subject) {
        String name = "document_type";
        Optional<Detection> other =
                subject.reading().detected().filter(detected -> detected.contradicts(subject.pack()));
        if (other.isPresent()) {
            Map<String, Object> details = Map.of(
                    "detected", other.get().best().pack().word(),
                    "confidence", other.get().best().confidence(),
                    "pack", subject.pack().word());
            return DocumentFinding.fail(name, details, List.of(Reason.of(ReasonCodes.DOCUMENT_TYPE_DIFFERS, details)));
        }
        Optional<String> code = subject.value(FieldNames.DOCUMENT_TYPE);
        if (code.isEmpty() || firstLetters(subject.pack()).isEmpty()) {
            return DocumentFinding.notApplicable(name);
        }
        Map<String, Object> details =
                Map.of("document_type", code.get(), "pack", subject.pack().word());
        boolean matches = firstLetters(subject.pack()).indexOf(code.get().charAt(0)) >= 0;
        return matches
                ? DocumentFinding.pass(name, details)
                : DocumentFinding.fail(name, details, List.of(Reason.of(ReasonCodes.DOCUMENT_TYPE_DIFFERS, details)));
    }

    static DocumentFinding portrait(DocumentSubject subject) {
        String name = "portrait";
        return subject.reading().portraitFound()
                ? DocumentFinding.pass(name, Map.of())
                : DocumentFinding.fail(name, Map.of(), List.of(Reason.of(ReasonCodes.PORTRAIT_NOT_FOUND)));
    }

    private static String firstLetters(DocumentPack pack) {
        return switch (pack) {
            case ICAO_PASSPORT -> "P";
            case ICAO_ID -> "ACI";
            case ICAO_VISA -> "V";
            // Their documents carry no code, or any.
            case PK_CNIC, ID_KTP, GENERIC -> "";
        };
    }
}
