package io.proofline.engine.process.incident;

import java.time.Duration;
import java.util.GregorianCalendar;
import java.util.List;
import javax.xml.datatype.DatatypeFactory;

/**
 * How often a step is tried before it is an incident, and how long the pauses in between are.
 *
 * @param attempts at least 1, the first one included
 * @param firstPause after the first failure
 * @param growth how many times as long each further pause is; growing pauses end at half an hour
 */
public record Retries(int attempts, Duration firstPause, int growth) {

    private static final Duration LONGEST = Duration.ofMinutes(30);

    /** @param cycle as models write it and the gate lets it through: {@code R3/PT5M} is three tries, five minutes apart */
    static Retries of(String cycle) {
        List<String> parts = List.of(cycle.strip().substring(1).split("/", 2));
        long millis =
                DatatypeFactory.newDefaultInstance().newDuration(parts.get(1)).getTimeInMillis(new GregorianCalendar());
        return new Retries(Integer.parseInt(parts.get(0)), Duration.ofMillis(millis), 1);
    }

    /** How many more there are after so many, 0 after the last. */
    public int left(int attempt) {
        return Math.max(0, attempts - attempt);
    }

    /** @param attempt that failed, from 1 */
    public Duration pauseAfter(int attempt) {
        if (growth == 1) {
            return firstPause;
        }
        Duration pause = firstPause;
        for (int i = 1; i < attempt && pause.compareTo(LONGEST) < 0; i++) {
            pause = pause.multipliedBy(growth);
        }
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }
}
