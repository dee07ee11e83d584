package io.proofline.casecore.outbox;

import io.proofline.casecore.outbox.OutboxRows.Taken;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Delivers what is in the outbox. Every node runs one; a lease keeps an entry to one of them at a time. What fails is
 * tried again with growing pauses and parked after {@value #MOST_ATTEMPTS} attempts, with the entries behind it going on.
 */
@Component
public class OutboxRelay {

    static final int MOST_ATTEMPTS = 10;
    private static final int BATCH = 100;
    /** Longer than a batch can take. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final int LONGEST_PAUSE_DOUBLINGS = 9;
    private static final Duration UNAVAILABLE_PAUSE = Duration.ofSeconds(5);
    /** How much of a stack trace is logged. */
    private static final int PLACES = 8;

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);

    private final OutboxRows rows;
    private final ObjectProvider<OutboxConsumer> consumers;
    private final Clock clock;

    OutboxRelay(OutboxRows rows, ObjectProvider<OutboxConsumer> consumers, Clock clock) {
        this.rows = rows;
        this.consumers = consumers;
        this.clock = clock;
    }

    /** Delivers to every consumer all that is due. */
    public void deliverAll() {
        consumers.orderedStream().forEach(this::deliverTo);
    }

    /** What a consumer has not been told yet. */
    public Backlog backlog(String consumer) {
        return rows.backlog(consumer);
    }

    private void deliverTo(OutboxConsumer consumer) {
        List<Taken> batch;
        do {
            batch = rows.take(consumer.name(), clock.instant(), LEASE, BATCH);
            for (int next = 0; next < batch.size(); next++) {
                if (!deliver(consumer, batch.get(next))) {
                    batch.subList(next, batch.size())
                            .forEach(taken -> rows.release(
                                    consumer.name(),
                                    taken.entry(),
                                    clock.instant().plus(UNAVAILABLE_PAUSE)));
                    return;
                }
            }
        } while (!batch.isEmpty());
    }

    /** False if the consumer is not there at all. */
    private boolean deliver(OutboxConsumer consumer, Taken taken) {
        OutboxEntry entry = taken.entry();
        try {
            consumer.deliver(entry);
            if (consumer.latestOnly()) {
                rows.deliveredWithAllPresent(consumer.name(), taken);
            } else {
                rows.delivered(consumer.name(), entry);
            }
            return true;
        } catch (ConsumerUnavailable unavailable) {
            LOG.warn("{} cannot be reached: {}", consumer.name(), unavailable.getMessage());
            return false;
        } catch (RuntimeException failed) {
            failed(consumer, entry, failed);
            return true;
        }
    }

    private void failed(OutboxConsumer consumer, OutboxEntry entry, RuntimeException failed) {
        // A message may quote what it is about; the class and the place alone are never personal.
        String error = failed.getClass().getSimpleName();
        if (entry.attempt() >= MOST_ATTEMPTS) {
            LOG.error(
                    "{} did not take entry {} in {} attempts; it is parked: {} at {}",
                    consumer.name(),
                    entry.position(),
                    entry.attempt(),
                    error,
                    Arrays.stream(failed.getStackTrace()).limit(PLACES).toList());
            rows.park(consumer.name(), entry, clock.instant(), error);
        } else {
            LOG.warn("{} did not take entry {}: {}", consumer.name(), entry.position(), error);
            Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(entry.attempt() - 1, LONGEST_PAUSE_DOUBLINGS));
            rows.retry(consumer.name(), entry, clock.instant().plus(pause), error);
        }
    }
}
