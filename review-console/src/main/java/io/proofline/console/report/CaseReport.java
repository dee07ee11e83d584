package io.proofline.console.report;

import io.proofline.console.casepage.CasePage;
import io.proofline.console.related.RelatedRow;
import java.time.Instant;
import java.util.List;

/**
 * All that a report says, in words.
 *
 * @param page the case page's own reading of the case
 * @param rulings what people decided, the oldest first
 * @param models that decided, by name and version
 * @param evidence everything that was received or made, in the order of arrival
 * @param related other cases that share something with this one
 * @param pictures empty unless they were chosen
 * @param coverage which entries of the audit trail the report covers
 */
public record CaseReport(
        CasePage page,
        String tenant,
        List<Ruling> rulings,
        List<Model> models,
        List<Piece> evidence,
        List<RelatedRow> related,
        List<Picture> pictures,
        Coverage coverage,
        ReportOptions options,
        Printed printed) {

    public CaseReport {
        rulings = List.copyOf(rulings);
        models = List.copyOf(models);
        evidence = List.copyOf(evidence);
        related = List.copyOf(related);
        pictures = List.copyOf(pictures);
    }

    /**
     * What a person did with the case.
     *
     * @param sentence who decided what, and when
     * @param second whether a second person was needed, in words; null if not
     * @param comment the person's own words; null if none
     */
    public record Ruling(String sentence, String second, List<String> reasons, String comment) {}

    /** A piece of evidence by its digest; it is named whether or not it is printed. */
    public record Piece(String label, String mediaType, String received, String digest) {}

    /** A model and the version of it that was used. */
    public record Model(String name, String version) {}

    /**
     * A picture as it is printed.
     *
     * @param source as a data URI; null if it cannot be shown
     */
    public record Picture(String label, String source, String digest) {}

    /**
     * Which entries of the audit trail there were when the report was made.
     *
     * @param sealed how many had their place in the tree
     * @param first index of the first of these; empty without any
     * @param last index of the last of these; empty without any
     * @param waiting how many were still queued
     * @param checkpoint the newest, in words; null before the first
     * @param root of the tree that it was signed for, Base64; null before the first
     * @param key that signed it
     */
    public record Coverage(
            String sealed, String first, String last, String waiting, String checkpoint, String root, String key) {}

    /**
     * Who printed the report, and when.
     *
     * @param moment in words of the reader's language
     */
    public record Printed(String name, String username, Instant at, String moment) {}
}
