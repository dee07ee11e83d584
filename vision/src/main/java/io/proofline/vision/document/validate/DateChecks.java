package io.proofline.vision.document.validate;

import io.proofline.contract.check.Reason;
import io.proofline.contract.check.ReasonCodes;
import io.proofline.contract.document.FieldNames;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Checks of dates against each other and against the day of the check. */
final class DateChecks {

    private DateChecks() {}

    /** Birth before issue before expiry, and nothing issued or born after today. */
    static DocumentFinding order(DocumentSubject subject) {
        String name = "date_order";
        Optional<LocalDate> birth = subject.date(FieldNames.BIRTH_DATE);
        Optional<LocalDate> issue = subject.date(FieldNames.ISSUE_DATE);
        Optional<LocalDate> expiry = subject.date(FieldNames.EXPIRY_DATE);
        if (birth.isEmpty() && issue.isEmpty()) {
            return DocumentFinding.notApplicable(name);
        }
        List<String> wrong = new ArrayList<>();
        notBefore(birth, issue, "birth_date, issue_date", wrong);
        notBefore(birth, expiry, "birth_date, expiry_date", wrong);
        notBefore(issue, expiry, "issue_date, expiry_date", wrong);
        notBefore(birth, Optional.of(subject.today().plusDays(1)), "birth_date, today", wrong);
        notBefore(issue, Optional.of(subject.today().plusDays(1)), "issue_date, today", wrong);
        return wrong.isEmpty()
                ? DocumentFinding.pass(name, Map.of())
                : DocumentFinding.fail(
                        name,
                        Map.of("wrong", wrong),
                        List.of(Reason.of(ReasonCodes.DATES_OUT_OF_ORDER, Map.of("dates", wrong))));
    }

    static DocumentFinding expiry(DocumentSubject subject) {
        String name = "expiry";
        Optional<LocalDate> expiry = subject.date(FieldNames.EXPIRY_DATE);
        if (expiry.isEmpty()) {
            return DocumentFinding.notApplicable(name);
        }
        Map<String, Object> details = Map.of("expiry_date", expiry.get().toString());
        if (subject.expired()) {
            return DocumentFinding.fail(name, details, List.of(Reason.of(ReasonCodes.DOCUMENT_EXPIRED, details)));
        }
        boolean soon =
                expiry.get().isBefore(subject.today().plus(subject.rules().expiresSoon()));
        return soon
                ? DocumentFinding.warn(name, details, List.of(Reason.of(ReasonCodes.DOCUMENT_EXPIRES_SOON, details)))
                : DocumentFinding.pass(name, details);
    }

    static DocumentFinding minimumAge(DocumentSubject subject) {
        String name = "minimum_age";
        OptionalInt age = subject.age();
        if (age.isEmpty()) {
            return DocumentFinding.notApplicable(name);
        }
        int minimum = subject.rules().minimumAge(subject.pack());
        Map<String, Object> details = Map.of("age", age.getAsInt(), "minimum", minimum);
        return age.getAsInt() >= minimum
                ? DocumentFinding.pass(name, details)
                : DocumentFinding.fail(name, details, List.of(Reason.of(ReasonCodes.UNDER_AGE, details)));
    }

    private static void notBefore(
            Optional<LocalDate> earlier, Optional<LocalDate> later, String pair, List<String> wrong) {
        if (earlier.isPresent() && later.isPresent() && !earlier.get().isBefore(later.get())) {
            wrong.add(pair);
        }
    }
}
