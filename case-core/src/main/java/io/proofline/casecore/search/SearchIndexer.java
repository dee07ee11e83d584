package io.proofline.casecore.search;

import io.proofline.casecore.keys.CaseKeyMissing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Brings what an index knows of cases up to date, for the tenant that is set. No transaction spans the whole. */
@Component
public class SearchIndexer {

    private static final Logger LOG = LoggerFactory.getLogger(SearchIndexer.class);
    /** How much of a stack trace is logged. */
    private static final int PLACES = 8;

    private final CaseDocuments documents;

    SearchIndexer(CaseDocuments documents) {
        this.documents = documents;
    }

    /** @throws SearchUnavailable if the index cannot be reached */
    void index(CaseSearch index, List<UUID> cases) {
        List<CaseDocument> present = new ArrayList<>();
        for (UUID caseId : cases) {
            read(caseId).ifPresentOrElse(present::add, () -> index.remove(caseId));
        }
        index.put(present);
    }

    /**
     * The same for as many as can be: a case that is itself at fault holds up no other.
     *
     * @return what kept each of the others out: the class of what was thrown
     * @throws SearchUnavailable if the index cannot be reached
     * @throws DataAccessException if the database cannot
     */
    Map<UUID, String> indexAllThatCanBe(CaseSearch index, List<UUID> cases) {
        Map<UUID, String> leftOut = new LinkedHashMap<>();
        try {
            index(index, cases);
        } catch (RuntimeException failed) {
            requireOfOneCase(failed);
            if (cases.size() == 1) {
                leftOut.put(cases.get(0), named(index, cases.get(0), failed));
            } else {
                cases.forEach(each -> leftOut.putAll(indexAllThatCanBe(index, List.of(each))));
            }
        }
        return leftOut;
    }

    /** Where nothing answers no case is at fault. */
    private static void requireOfOneCase(RuntimeException failed) {
        if (failed instanceof SearchUnavailable
                || failed instanceof TransactionException
                || failed instanceof TransientDataAccessException
                || failed instanceof NonTransientDataAccessResourceException) {
            throw failed;
        }
    }

    /** No message, as it may quote what it is about. */
    private static String named(CaseSearch index, UUID caseId, RuntimeException failed) {
        String error = failed.getClass().getSimpleName();
        LOG.error(
                "{} cannot take case {}: {} at {}",
                index.name(),
                caseId,
                error,
                Arrays.stream(failed.getStackTrace()).limit(PLACES).toList());
        return error;
    }

    /** An erased case is as good as none. */
    private Optional<CaseDocument> read(UUID caseId) {
        try {
            return documents.read(caseId);
        } catch (CaseKeyMissing erased) {
            return Optional.empty();
        }
    }
}
