package io.proofline.casecore.search;

import java.util.List;
import java.util.UUID;

/**
 * One page of an answer.
 *
 * @param hits in order
 * @param total how many cases there are on all pages; {@link #MANY} stands for more than can be counted in time
 * @param page counted from 1
 */
public record FoundCases(List<Hit> hits, int total, int page) {

    /** Counting ends here. */
    public static final int MANY = 1_001;

    public FoundCases {
        hits = List.copyOf(hits);
    }

    public boolean more() {
        return total >= MANY
                ? hits.size() == CaseQuery.PAGE_SIZE && page < CaseQuery.MOST_PAGES
                : page * CaseQuery.PAGE_SIZE < total;
    }

    /**
     * One case.
     *
     * @param shared how many of the sought trigrams its names have, by their weight; 0 if no name was sought
     */
    public record Hit(UUID caseId, int shared) {}
}
