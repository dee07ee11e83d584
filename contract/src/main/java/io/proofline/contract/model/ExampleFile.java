package io.proofline.contract.model;

import java.util.Objects;

/**
 * Worked examples of a decision model, one row a case.
 *
 * @param subject id of the decision that the rows are about, or {@code cases} for rows that give the model's input data
 *     and go through the whole graph
 * @param csv RFC 4180, with a header: the first column names the row, an input is named by its FEEL path
 *     ({@code face_match.facts.similarity}), an expected value by {@code -> } and the path of the output
 */
public record ExampleFile(String subject, String csv) {

    public ExampleFile {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(csv, "csv");
    }
}
