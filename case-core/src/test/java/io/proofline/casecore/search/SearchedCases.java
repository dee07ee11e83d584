package io.proofline.casecore.search;

import io.proofline.contract.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sixty cases of a tenant, of people with names of three countries, some of them much alike. */
public final class SearchedCases {

    public static final Instant NEWEST = Instant.parse("2026-11-01T10:00:00.123456Z");

    private static final List<String> GIVEN = List.of(
            "Muhammad", "Mohammed", "Siti", "Budi", "Fatima", "محمد", "Ayesha", "Querschnittler", "Sukarno", "Ali");
    private static final List<String> SURNAMES = List.of("Khan", "Rahayu", "Santoso", "Bibi", "خان", "Malik");

    private final TermHasher hasher;
    private final JdbcClient superuser;

    public SearchedCases(TermHasher hasher, JdbcClient superuser) {
        this.hasher = hasher;
        this.superuser = superuser;
    }

    /** Stores the cases and tells what an index has to know of them; for the tenant that is set. */
    public List<CaseDocument> store(TenantId tenant) {
        TermHasher.Terms terms = hasher.terms();
        List<CaseDocument> documents = new ArrayList<>();
        for (int number = 0; number < GIVEN.size() * SURNAMES.size(); number++) {
            documents.add(document(tenant, number, terms));
        }
        documents.forEach(this::store);
        return documents;
    }

    private static CaseDocument document(TenantId tenant, int number, TermHasher.Terms terms) {
        String name = GIVEN.get(number % GIVEN.size()) + " " + SURNAMES.get(number / GIVEN.size());
        String reference = "REF-%03d".formatted(number);
        UUID id = UUID.randomUUID();
        boolean decided = number % 4 == 0;
        return new CaseDocument(
                id,
                tenant,
                reference,
                number % 3 == 0 ? "id-ktp" : "pk-cnic",
                decided ? "completed" : "in_review",
                decided ? (number % 8 == 0 ? "accepted" : "rejected") : null,
                number % 5 == 0 ? null : "review",
                decided ? null : List.of("general", "senior", "fraud").get(number % 3),
                number % 2 == 0 ? List.of("face_match_doubtful", "claim_differs") : List.of("claim_differs"),
                number % 7 == 0 ? List.of("meryem", "rita") : List.of(),
                // Several of the same moment, so that the id decides.
                NEWEST.minus(Duration.ofHours(number / 4)),
                Map.of(
                        SearchKind.EMAIL, terms.exact(SearchKind.EMAIL, Set.of(email(number))),
                        SearchKind.ANY_NUMBER,
                                terms.exact(
                                        SearchKind.ANY_NUMBER,
                                        Set.of("PK%07d".formatted(1_234_567 + number % 50), "4210112345671")),
                        SearchKind.PHONE_END,
                                terms.exact(SearchKind.PHONE_END, Set.of("%09d".formatted(1_234_567 + number % 7))),
                        SearchKind.REFERENCE, terms.exact(SearchKind.REFERENCE, Set.of(SearchValues.number(reference))),
                        SearchKind.ID_START,
                                terms.exact(SearchKind.ID_START, Set.of(SearchValues.idStart(id.toString())))),
                terms.grams(NameGrams.of(List.of(name))),
                number + 1);
    }

    private static String email(int number) {
        return number == 12 ? "siti.rahayu@example.org" : "n" + number + "@example.org";
    }

    private void store(CaseDocument document) {
        superuser
                .sql("""
                        insert into proofline.kyc_case (id, tenant_id, reference, pack, language, channel, status, decision,
                            claims, opened_at, decided_at)
                        values (?, ?, ?, ?, 'en', 'api', ?, ?, '', ?::timestamptz, case when ? = 'completed' then now() end)
                        """)
                .params(
                        document.caseId(),
                        document.tenant().value(),
                        document.reference(),
                        document.pack(),
                        document.status(),
                        document.decision(),
                        document.openedAt().toString(),
                        document.status())
                .update();
    }
}
