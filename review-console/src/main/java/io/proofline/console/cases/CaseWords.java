package io.proofline.console.cases;

import io.proofline.casecore.casefile.CaseDecision;
import io.proofline.casecore.casefile.CaseFile;
import io.proofline.casecore.casefile.CaseStatus;
import io.proofline.console.wording.Tone;
import io.proofline.console.wording.Wording;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How a case's state is said and coloured, in the list and on its page alike. */
@Component
public class CaseWords {

    private final Wording wording;

    public CaseWords(Wording wording) {
        this.wording = wording;
    }

    /** The client's name for the case, or the beginning of its id where the client gave none. */
    public static String reference(String reference, UUID id) {
        return reference == null || reference.isBlank() ? id.toString().substring(0, 8) : reference;
    }

    /** The decision if there is one, else how far the case is. */
    public String status(CaseFile file) {
        return file.status() == CaseStatus.COMPLETED && file.decision() != null
                ? decision(file.decision())
                : wording.say("status." + file.status());
    }

    public String decision(CaseDecision decision) {
        return wording.say("decision." + decision);
    }

    public String pack(CaseFile file) {
        return wording.sayOr("pack." + file.pack().word(), file.pack().word());
    }

    public String tone(CaseFile file) {
        if (file.status() != CaseStatus.COMPLETED || file.decision() == null) {
            return file.status() == CaseStatus.PROCESSING
                    ? ""
                    : file.status() == CaseStatus.IN_REVIEW ? Tone.INFO : Tone.WARN;
        }
        return switch (file.decision()) {
            case ACCEPTED -> Tone.GOOD;
            case REJECTED -> Tone.BAD;
            case EXPIRED -> Tone.WARN;
        };
    }
}
