package io.proofline.casecore.search;

import io.proofline.casecore.review.CaseReach;
import java.util.List;
import java.util.Set;

/**
 * What is asked of an index; every part narrows the answer.
 *
 * @param name that is sought
 * @param terms for each thing typed the keyed hashes, in hexadecimal digits, of what it may be; a case has one of each
 * @param filter what can be said in clear
 * @param sight what the person who asks may see
 * @param page counted from 1
 */
public record CaseQuery(
        SoughtName name, List<Set<String>> terms, CaseFilter filter, CaseReach sight, Order order, int page) {

    public static final int PAGE_SIZE = 25;
    /** Pages behind it are not shown; more is asked than anybody reads, and every index can answer so far. */
    public static final int MOST_PAGES = 400;

    public CaseQuery {
        terms = List.copyOf(terms);
        page = Math.max(1, Math.min(page, MOST_PAGES));
    }

    /** A query that asks for one page of all that a person may see. */
    public static CaseQuery of(CaseFilter filter, CaseReach sight) {
        return new CaseQuery(SoughtName.NONE, List.of(), filter, sight, Order.NEWEST, 1);
    }

    /** In which order the cases come. */
    public enum Order {
        /** As they answer to the name; without a name the newest first. */
        RELEVANCE,
        NEWEST,
        OLDEST
    }
}
