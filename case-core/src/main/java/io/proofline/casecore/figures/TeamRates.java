package io.proofline.casecore.figures;

/**
 * Rates of a period.
 *
 * @param automatic decisions that were made without a person, of all that the checks led to: expired cases are left out
 * @param autoApproved cases accepted without a person, likewise
 * @param accepted cases, likewise
 * @param overridden acceptances against a hard stop, a suspicion of fraud or a low score, of reviewers' decisions
 * @param sentBack proposals that the second person did not agree with, of all proposals
 */
public record TeamRates(
        Share automatic, Share autoApproved, Share accepted, Share overridden, Share sentBack, Agreement agreement) {

    private static final String ACCEPTED = "accepted";
    private static final String EXPIRED = "expired";

    public static TeamRates of(FigureTable table) {
        long decided = table.total(Figure.DECIDED, label -> !label.equals(EXPIRED));
        long overridden = table.total(Figure.OVERRIDDEN);
        long sentBack = table.total(Figure.SENT_BACK);
        return new TeamRates(
                new Share(table.total(Figure.UNTOUCHED, label -> !label.equals(EXPIRED)), decided),
                new Share(table.total(Figure.UNTOUCHED, ACCEPTED), decided),
                new Share(table.total(Figure.DECIDED, ACCEPTED), decided),
                new Share(overridden, table.total(Figure.REVIEWED)),
                new Share(sentBack, overridden + sentBack),
                Agreement.of(table));
    }
}
