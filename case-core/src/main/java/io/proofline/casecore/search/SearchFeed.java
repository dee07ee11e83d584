package io.proofline.casecore.search;

import io.proofline.casecore.outbox.CaseEvents;
import io.proofline.casecore.outbox.ConsumerUnavailable;
import io.proofline.casecore.outbox.OutboxConsumer;
import io.proofline.casecore.outbox.OutboxEntry;
import io.proofline.casecore.tenant.TenantScope;
import java.util.List;

/** Lets an index follow what happens to cases. */
public final class SearchFeed implements OutboxConsumer {

    private final CaseSearch index;
    private final SearchIndexer indexer;

    public SearchFeed(CaseSearch index, SearchIndexer indexer) {
        this.index = index;
        this.indexer = indexer;
    }

    @Override
    public String name() {
        return index.name();
    }

    @Override
    public boolean wants(String topic) {
        return topic.equals(CaseEvents.CASE_CHANGED);
    }

    @Override
    public boolean latestOnly() {
        return true;
    }

    @Override
    public void deliver(OutboxEntry entry) {
        try {
            TenantScope.run(entry.tenant(), () -> indexer.index(index, List.of(entry.caseId())));
        } catch (SearchUnavailable unavailable) {
            throw new ConsumerUnavailable(unavailable.getMessage(), unavailable);
        }
    }
}
