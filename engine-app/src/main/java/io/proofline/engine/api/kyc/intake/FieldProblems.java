package io.proofline.engine.api.kyc.intake;

import io.proofline.engine.api.error.ApiException;
import io.proofline.engine.api.error.FieldProblem;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a request, so that its sender hears everything at once. */
final class FieldProblems {

    /** An absurd request is not answered by an absurd list. */
    private static final int MOST = 50;

    private final List<FieldProblem> problems = new ArrayList<>();

    void missing(String field, String message) {
        add(field, "missing", message);
    }

    void unknown(String field) {
        add(field, "unknown", "There is no such field.");
    }

    void wrongType(String field, String message) {
        add(field, "wrong_type", message);
    }

    void invalid(String field, String message) {
        add(field, "invalid", message);
    }

    boolean about(String field) {
        return problems.stream().anyMatch(problem -> problem.field().equals(field));
    }

    private void add(String field, String problem, String message) {
        if (problems.size() < MOST) {
            problems.add(new FieldProblem(shortened(field), problem, message));
        }
    }

    /** Refuses the request if anything was noted. */
    void refuse() {
        if (!problems.isEmpty()) {
            throw ApiException.invalid(problems);
        }
    }

    private static String shortened(String field) {
        return field.length() <= 100 ? field : field.substring(0, 100) + "…";
    }
}
