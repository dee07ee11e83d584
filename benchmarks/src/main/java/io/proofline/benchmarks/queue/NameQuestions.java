package io.proofline.benchmarks.queue;

import io.proofline.casecore.review.CaseReach;
import io.proofline.casecore.search.CaseFilter;
import io.proofline.casecore.search.CaseFinder;
import io.proofline.casecore.search.CaseQuery;
import io.proofline.casecore.search.FoundCases;
import io.proofline.casecore.search.SearchTerms;
import io.proofline.casecore.search.SearchTermsReader;
import io.proofline.casecore.search.SoughtName;
import io.proofline.casecore.search.TypedText;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** What reviewers type: names of people who are there, with a typing error, and numbers. Hashing and auditing counts. */
final class NameQuestions {

    private static final CaseReach ALL = new CaseReach("olga", true, List.of());
    private static final CaseReach JUNIOR = new CaseReach("rita", false, List.of("general"));

    private final List<String> names;
    private final CaseFinder finder;
    private final SearchTermsReader reader;
    private final Random random = new Random(23);
    private int asked;
    private int found;

    NameQuestions(NamedPeople people, CaseFinder finder, SearchTermsReader reader) {
        this.names = people.sample();
        this.finder = finder;
        this.reader = reader;
    }

    void wholeName() {
        FoundCases cases = ask(mistyped(anyName()), ALL);
        asked++;
        found += cases.hits().isEmpty() ? 0 : 1;
    }

    void wholeNameOfJunior() {
        ask(mistyped(anyName()), JUNIOR);
    }

    void rareWord() {
        String name = anyName();
        ask(mistyped(name.substring(name.lastIndexOf(' ') + 1)), ALL);
    }

    void commonWord() {
        ask("Muhammad", ALL);
    }

    void number() {
        ask(NamedPeople.documentNumber(random.nextInt(names.size())), ALL);
    }

    void list() {
        finder.list(new CaseQuery(SoughtName.NONE, List.of(), CaseFilter.ANY, ALL, CaseQuery.Order.NEWEST, 40));
    }

    String hitRate() {
        return String.format(Locale.ROOT, "of %d whole names with a typing error %d found somebody", asked, found);
    }

    private FoundCases ask(String typed, CaseReach reach) {
        SearchTerms terms = reader.read(TypedText.of(typed), true);
        return finder.search(
                        new CaseQuery(terms.name(), terms.terms(), CaseFilter.ANY, reach, CaseQuery.Order.RELEVANCE, 1),
                        terms,
                        reach.username())
                .cases();
    }

    private String anyName() {
        return names.get(random.nextInt(names.size()));
    }

    /** Two letters changed places, one left out, or one doubled. */
    private String mistyped(String name) {
        int at = 1 + random.nextInt(name.length() - 2);
        return switch (random.nextInt(3)) {
            case 0 -> name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
            case 1 -> name.substring(0, at) + name.substring(at + 1);
            default -> name.substring(0, at) + name.charAt(at) + name.substring(at);
        };
    }
}
