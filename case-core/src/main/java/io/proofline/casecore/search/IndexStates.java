package io.proofline.casecore.search;

import io.proofline.casecore.outbox.Backlog;
import io.proofline.casecore.outbox.OutboxRelay;
import java.util.List;
import org.springframework.stereotype.Service;

/** Asks every index how it stands, for whoever watches the platform. */
@Service
public class IndexStates {

    private final List<CaseSearch> indexes;
    private final OutboxRelay relay;

    IndexStates(List<CaseSearch> indexes, OutboxRelay relay) {
        this.indexes = List.copyOf(indexes);
        this.relay = relay;
    }

    /** In the order in which searches ask them. */
    public List<IndexState> read() {
        return indexes.stream().map(this::read).toList();
    }

    private IndexState read(CaseSearch index) {
        Backlog backlog = relay.backlog(index.name());
        try {
            return state(index, true, index.filled(), backlog);
        } catch (SearchUnavailable away) {
            return state(index, false, false, backlog);
        }
    }

    private static IndexState state(CaseSearch index, boolean reachable, boolean filled, Backlog backlog) {
        return new IndexState(index.name(), reachable, filled, backlog.waiting(), backlog.parked(), backlog.oldest());
    }
}
