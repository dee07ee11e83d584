package io.proofline.console.access;

/** What an answer of the console shows of a person, and who writes down that somebody saw it. */
public enum Shows {
    /** Nothing: codes, scores, references, figures. */
    NOTHING,
    /** Values of the case in the address. {@link ViewLog} writes the entry when the page is ready to be sent. */
    ITS_CASE,
    /** Values of any number of cases, which the handler names to {@link ShownCases}. {@link ViewLog} writes an entry each. */
    CASES,
    /** Values whose entry the handler's own service writes, within the transaction that reads them. */
    WITH_ITS_ENTRY
}
