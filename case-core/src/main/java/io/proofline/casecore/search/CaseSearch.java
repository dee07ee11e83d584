package io.proofline.casecore.search;

import java.util.List;
import java.util.UUID;

/**
 * An index of cases. There is one in PostgreSQL, and one in Elasticsearch if that is configured; both know the same
 * documents and give the same answers in the same order. A bean.
 */
public interface CaseSearch {

    /** Stands in the database; never changes. */
    String name();

    /**
     * Finds cases of the tenant that is set.
     *
     * @throws SearchUnavailable if the index cannot be reached
     */
    FoundCases find(CaseQuery query);

    /**
     * Takes documents in, each unless a later one of the same case is there already; for the tenant that is set.
     *
     * @throws SearchUnavailable if the index cannot be reached
     */
    void put(List<CaseDocument> documents);

    /**
     * False as long as the index was never filled, or has been lost; it answers nothing then.
     *
     * @throws SearchUnavailable if the index cannot be reached
     */
    boolean filled();

    /**
     * Prepares for all documents to be put once more.
     *
     * @return a name for where they go if the old ones are searched until {@link #rebuilt}; null if they are replaced
     * @throws SearchUnavailable if the index cannot be reached
     */
    String rebuild();

    /** The documents of every tenant are there: from now on they are what is searched. */
    void rebuilt(String target);

    /** Forgets documents of the tenant that is set that are older than a revision: their cases are no more. */
    void forgetBefore(long revision);

    /**
     * Forgets a case of the tenant that is set; nothing that it could be found by is left.
     *
     * @throws SearchUnavailable if the index cannot be reached
     */
    void remove(UUID caseId);
}
