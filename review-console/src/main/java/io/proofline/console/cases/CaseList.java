package io.proofline.console.cases;

import java.util.List;

/**
 * The list of cases, searched or not.
 *
 * @param typed what was typed, if it was the reader who did; empty otherwise
 * @param sought what kinds of thing are sought, in words; null if nothing was typed
 * @param total how many cases there are, in words
 * @param degraded true if the search index could not be reached and the database answered
 * @param gone true if the address is of a search that is no longer kept
 * @param previous address of the page before, or null
 * @param next address of the page behind, or null
 * @param all address of the list without status
 */
public record CaseList(
        CaseListQuery query,
        String typed,
        String sought,
        String total,
        boolean degraded,
        boolean gone,
        List<CaseRow> rows,
        List<Choice> tabs,
        List<Choice> packs,
        List<Choice> queues,
        String all,
        int number,
        String previous,
        String next) {

    /** Something to choose: its value, or for a tab its address. */
    public record Choice(String value, String label, boolean chosen) {}
}
