package io.proofline.casecore.outbox;

/** Somebody who is told of what happens to cases: at least once, and in order per case. A bean. */
public interface OutboxConsumer {

    /** Stands in the database; never changes. */
    String name();

    /** Whether the consumer wants to know of such events. */
    boolean wants(String topic);

    /**
     * True if the state of the case is all that counts, so that one delivery stands for every entry of the case that was
     * written before it began.
     */
    boolean latestOnly();

    /**
     * Takes one entry, outside of any transaction and tenant scope. What it throws is tried again later, and given up
     * after some attempts.
     *
     * @throws ConsumerUnavailable if nothing can be delivered at all at the moment, which is no fault of the entry
     */
    void deliver(OutboxEntry entry);
}
