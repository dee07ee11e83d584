package io.proofline.benchmarks.evaluate;

import io.proofline.benchmarks.truth.TruthTable;
import java.io.IOException;

/** One kind of evaluation: runs a part of the product over the files of a truth table and says how it did. */
public interface Evaluation {

    /** The word on the command line, e.g. {@code mrz}. */
    String kind();

    /** One sentence for the help text, with the columns that the truth file needs. */
    String summary();

    /**
     * Evaluates. A file that is missing or cannot be decoded is counted as such, it does not end the run.
     *
     * @param truth paths in it are relative to the file it was read from
     * @param progress is told after every file
     * @throws IOException if the truth lacks a column or something other than an evaluated file cannot be read
     */
    EvaluationReport run(TruthTable truth, Progress progress) throws IOException;
}
