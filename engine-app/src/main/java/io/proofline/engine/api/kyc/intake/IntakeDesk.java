package io.proofline.engine.api.kyc.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Turns a call's body, JSON or form, into a request in which everything is as it should be, or refuses it. */
@Component
public class IntakeDesk {

    private final JsonSubmissionReader json;
    private final MultipartSubmissionReader form;
    private final SubmissionRules rules;

    IntakeDesk(JsonSubmissionReader json, MultipartSubmissionReader form, SubmissionRules rules) {
        this.json = json;
        this.form = form;
        this.rules = rules;
    }

    public CaseRequest newCase(HttpServletRequest call) throws IOException {
        FieldProblems problems = new FieldProblems();
        return rules.newCase(read(call, SubmissionShape.NEW_CASE, problems), problems);
    }

    public EvidenceBatch moreEvidence(HttpServletRequest call) throws IOException {
        FieldProblems problems = new FieldProblems();
        return rules.moreEvidence(read(call, SubmissionShape.MORE_EVIDENCE, problems), problems);
    }

    private Submission read(HttpServletRequest call, SubmissionShape shape, FieldProblems problems) throws IOException {
        return call instanceof MultipartHttpServletRequest parts
                ? form.read(parts, shape, problems)
                : json.read(call.getInputStream(), shape, problems);
    }
}
