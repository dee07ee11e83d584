package io.proofline.engine.api.kyc.intake;

import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.evidence.PrintDetails;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fields that go with fingerprints: which finger it is, and the resolutions of the two pictures. */
public final class PrintFields {

    public static final String FINGER = "finger";
    public static final String DPI = "dpi";
    public static final String REFERENCE_DPI = "reference_dpi";

    static final List<String> ALL = List.of(FINGER, DPI, REFERENCE_DPI);

    private static final String PRINT = Submission.EVIDENCE + "." + EvidenceKind.FINGERPRINT.word();
    private static final String REFERENCE = Submission.EVIDENCE + "." + EvidenceKind.FINGERPRINT_REFERENCE.word();

    private PrintFields() {}

    /** What is known of each print that was sent; notes what is wrong with it. */
    static Map<EvidenceKind, PrintDetails> read(Submission submission, FieldProblems problems) {
        Set<EvidenceKind> sent = submission.pictures().keySet();
        boolean print = sent.contains(EvidenceKind.FINGERPRINT);
        boolean reference = sent.contains(EvidenceKind.FINGERPRINT_REFERENCE);
        if (reference && !print && !problems.about(PRINT)) {
            problems.missing(PRINT, "A reference print has to be compared with a print of the applicant's.");
        }
        refuseAlone(FINGER, PRINT, print, submission, problems);
        refuseAlone(DPI, PRINT, print, submission, problems);
        refuseAlone(REFERENCE_DPI, REFERENCE, reference, submission, problems);
        int finger = number(
                submission, FINGER, PrintDetails.UNKNOWN_FINGER, 0, PrintDetails.LAST_FINGER, FINGER_FORM, problems);
        Map<EvidenceKind, PrintDetails> details = new EnumMap<>(EvidenceKind.class);
        if (print) {
            details.put(EvidenceKind.FINGERPRINT, new PrintDetails(finger, dpi(submission, DPI, problems)));
        }
        if (reference) {
            details.put(
                    EvidenceKind.FINGERPRINT_REFERENCE,
                    new PrintDetails(finger, dpi(submission, REFERENCE_DPI, problems)));
        }
        return details;
    }

    public static final String FINGER_FORM =
            "The finger's position code of ISO/IEC 19794-4: 1 right thumb to 5 right little finger, 6 left thumb to 10 "
                    + "left little finger, 0 unknown.";
    public static final String DPI_FORM =
            "Pixels an inch, " + PrintDetails.LEAST_DPI + " to " + PrintDetails.MOST_DPI + ".";

    private static int dpi(Submission submission, String field, FieldProblems problems) {
        return number(
                submission,
                field,
                PrintDetails.USUAL_DPI,
                PrintDetails.LEAST_DPI,
                PrintDetails.MOST_DPI,
                DPI_FORM,
                problems);
    }

    private static int number(
            Submission submission, String field, int usual, int least, int most, String form, FieldProblems problems) {
        String text = submission.words().get(field);
        if (text == null) {
            return usual;
        }
        if (text.matches("[0-9]{1,4}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        problems.invalid(field, form);
        return usual;
    }

    private static void refuseAlone(
            String field, String picture, boolean there, Submission submission, FieldProblems problems) {
        if (!there && submission.words().containsKey(field) && !problems.about(picture)) {
            problems.invalid(field, "This goes with " + picture + ", which was not sent.");
        }
    }
}
