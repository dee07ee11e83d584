package io.proofline.casecore.search;

import java.util.List;
import java.util.Set;

/**
 * What somebody searches for, of which nothing is legible any more.
 *
 * @param kinds what it is, in words: {@code name}, {@code email}, {@code number}, or {@code reference}, which is not
 *     personal
 * @param digest keyed hash of what was typed as a whole, for the audit trail
 * @param name that is sought
 * @param terms as in {@link CaseQuery}
 */
public record SearchTerms(List<String> kinds, String digest, SoughtName name, List<Set<String>> terms) {

    public static final String NAME = "name";
    public static final String EMAIL = "email";
    public static final String NUMBER = "number";
    public static final String REFERENCE = "reference";

    public static final SearchTerms NONE = new SearchTerms(List.of(), "", SoughtName.NONE, List.of());

    public SearchTerms {
        kinds = List.copyOf(kinds);
        terms = List.copyOf(terms);
    }

    /** True if somebody is sought by what only those may search for who may see it. */
    public boolean personal() {
        return kinds.stream().anyMatch(kind -> !kind.equals(REFERENCE));
    }

    public boolean isEmpty() {
        return kinds.isEmpty();
    }
}
