package io.proofline.casecore.search;

import io.proofline.casecore.review.CaseReach;
import io.proofline.casecore.search.CaseQuery.Order;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The questions that every index has to answer alike. */
public final class SearchQuestions {

    public static final CaseReach ALL = new CaseReach("olga", true, List.of());
    public static final CaseReach JUNIOR = new CaseReach("rita", false, List.of("general"));

    static final List<String> TYPED = List.of(
            "Muhammad Khan",
            "Muhamad Kahn",
            "khan",
            "Siti Rahayu",
            "siti rahaju",
            "Soekarno",
            "محمد",
            "محمد خان",
            "Muhamed Khaan",
            "Fatima Khan",
            "querschnitler",
            "nobody of that name",
            "siti.rahayu@example.org",
            "SITI.RAHAYU@EXAMPLE.ORG",
            "PK 1234567",
            "pk1234567",
            "42101-1234567-1",
            "0300 1234567",
            "+92 300 1234567",
            "REF-003",
            "Muhammad REF-003",
            "Khan 42101-1234567-1");

    private SearchQuestions() {}

    /** Each text, in each order, with and without filters and limits of sight, and pages behind the first. */
    public static List<CaseQuery> all(SearchTermsReader reader, Instant middle) {
        List<CaseQuery> questions = new ArrayList<>();
        for (String typed : TYPED) {
            SearchTerms terms = reader.read(TypedText.of(typed), true);
            for (Order order : Order.values()) {
                questions.add(new CaseQuery(terms.name(), terms.terms(), CaseFilter.ANY, ALL, order, 1));
            }
            questions.add(new CaseQuery(
                    terms.name(), terms.terms(), CaseFilter.ofStatus("in_review"), JUNIOR, Order.RELEVANCE, 1));
            questions.add(new CaseQuery(terms.name(), terms.terms(), CaseFilter.ANY, ALL, Order.RELEVANCE, 2));
        }
        for (CaseFilter filter : List.of(
                CaseFilter.ANY,
                CaseFilter.ofStatus("completed"),
                new CaseFilter("REF-01", null, null, null, null, null, null, null, null),
                new CaseFilter(null, null, "rejected", null, null, null, null, null, null),
                new CaseFilter(null, null, null, "review", "senior", null, null, null, null),
                new CaseFilter(null, null, null, null, null, "id-ktp", null, null, null),
                new CaseFilter(null, null, null, null, null, null, "face_match_doubtful", null, null),
                new CaseFilter(null, null, null, null, null, null, null, middle, null),
                new CaseFilter(null, null, null, null, null, null, null, null, middle))) {
            for (Order order : Order.values()) {
                for (int page : List.of(1, 2, 7)) {
                    questions.add(new CaseQuery(
                            SoughtName.NONE,
                            List.of(),
                            filter,
                            new CaseReach("rita", false, List.of("general", "fraud")),
                            order,
                            page));
                }
            }
        }
        return questions;
    }
}
