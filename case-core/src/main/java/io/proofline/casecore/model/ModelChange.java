package io.proofline.casecore.model;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A change to what is live, from its proposal to its end.
 *
 * @param number counts the changes of the tenant from 1
 * @param version counts what happened to it; a ruling names the one that its maker has seen
 * @param reason why it is proposed
 * @param parent the set that was live when it was proposed
 * @param set that it made; empty before it goes live, and for a roll-back, which makes none
 * @param target of a roll-back: the earlier set that is to be live again
 * @param liveAt when it is to go live; empty for at once
 * @param percent of new cases that it gets first; empty for all
 * @param authors the proposer and everybody whose words are in it: nobody of them approves it
 * @param note of who decided it
 */
public record ModelChange(
        UUID id,
        int number,
        Kind kind,
        Status status,
        int version,
        String reason,
        UUID parent,
        Optional<UUID> set,
        Optional<UUID> target,
        Optional<Instant> liveAt,
        Optional<Integer> percent,
        String proposedBy,
        Instant proposedAt,
        Set<String> authors,
        Optional<String> decidedBy,
        Optional<Instant> decidedAt,
        String note,
        Optional<Instant> endedAt,
        List<Item> items) {

    /** What is changed, and how. */
    public enum Kind {
        /** New versions from drafts. */
        DRAFTS,
        /** An earlier set is to be live again, under four eyes. */
        ROLLBACK,
        /** The set before is live again at once; four eyes come afterwards. */
        EMERGENCY;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How far it has come. */
    public enum Status {
        /** Waits for another officer. */
        PROPOSED,
        /** Approved, and its time has not come. */
        SCHEDULED,
        /** Live for a share of new cases. */
        CANARY,
        LIVE,
        SENT_BACK,
        WITHDRAWN,
        /** The trial was ended without it. */
        STOPPED,
        /** An emergency roll-back is live and waits for another officer. */
        TO_CONFIRM,
        /** An emergency roll-back was not approved and is taken back. */
        UNDONE,
        /** It was to go live, and something spoke against it then. */
        FAILED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A version that takes the place of another.
     *
     * @param versionId as it was proposed; it cannot be changed afterwards
     * @param base version that it was derived from
     * @param draft that it was
     */
    public record Item(String key, UUID versionId, UUID base, UUID draft) {

        /** Version ids by key, in the order of the items. */
        static Map<String, UUID> byKey(List<Item> items) {
            Map<String, UUID> versions = new LinkedHashMap<>();
            items.forEach(item -> versions.put(item.key(), item.versionId()));
            return versions;
        }
    }

    public ModelChange {
        authors = Set.copyOf(authors);
        items = List.copyOf(items);
    }

    /** Whether somebody else has to look at it before it goes on. */
    public boolean waiting() {
        return status == Status.PROPOSED || status == Status.TO_CONFIRM;
    }

    /** Whether this officer may be the second pair of eyes. */
    public boolean openTo(String officer) {
        return waiting() && !authors.contains(officer);
    }
}
