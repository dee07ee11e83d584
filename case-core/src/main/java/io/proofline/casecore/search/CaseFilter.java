package io.proofline.casecore.search;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * What of a case can be said in clear; null is anything.
 *
 * @param reference what the client's name for the case begins with
 * @param reason a code that a check or a person found
 * @param from opened at this moment or later
 * @param until opened before this moment
 */
public record CaseFilter(
        String reference,
        String status,
        String decision,
        String band,
        String queue,
        String pack,
        String reason,
        Instant from,
        Instant until) {

    public static final CaseFilter ANY = new CaseFilter(null, null, null, null, null, null, null, null, null);

    /** What narrows it, by name, for the audit trail. */
    Map<String, String> words() {
        Map<String, String> words = new TreeMap<>();
        put(words, "reference", reference);
        put(words, "status", status);
        put(words, "decision", decision);
        put(words, "band", band);
        put(words, "queue", queue);
        put(words, "pack", pack);
        put(words, "reason", reason);
        put(words, "from", from);
        put(words, "until", until);
        return words;
    }

    private static void put(Map<String, String> words, String name, Object value) {
        if (value != null) {
            words.put(name, value.toString());
        }
    }

    /** @param beginning of the client's name for the case */
    public static CaseFilter ofReference(String beginning) {
        return new CaseFilter(beginning, null, null, null, null, null, null, null, null);
    }

    public static CaseFilter ofStatus(String status) {
        return new CaseFilter(null, status, null, null, null, null, null, null, null);
    }
}
