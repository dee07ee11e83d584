package io.proofline.engine.api.error;

/**
 * What is wrong with one field; {@code details.fields} of {@code invalid_request} is a list of these.
 *
 * @param field its path, e.g. {@code applicant.birth_date}
 * @param problem {@code missing}, {@code unknown}, {@code wrong_type}, {@code invalid} or {@code too_long}
 * @param message a sentence that tells what to mend
 */
public record FieldProblem(String field, String problem, String message) {}
