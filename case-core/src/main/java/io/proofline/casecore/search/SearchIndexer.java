package io.proofline.casecore.search;

import io.proofline.casecore.keys.CaseKeyMissing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Brings what an index knows of cases up to date, for the tenant that is set. No transaction spans the whole. */
@Component
public class SearchIndexer {

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

    /** An erased case is as good as none. */
    private Optional<CaseDocument> read(UUID caseId) {
        try {
            return documents.read(caseId);
        } catch (CaseKeyMissing erased) {
            return Optional.empty();
        }
    }
}
