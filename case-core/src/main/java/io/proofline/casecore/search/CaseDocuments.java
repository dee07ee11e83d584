package io.proofline.casecore.search;

import io.proofline.casecore.casefile.CaseDecision;
import io.proofline.casecore.casefile.CaseFile;
import io.proofline.casecore.casefile.CaseFiles;
import io.proofline.casecore.check.CheckRecords;
import io.proofline.casecore.keys.CaseKeyMissing;
import io.proofline.casecore.review.CaseSight;
import io.proofline.contract.check.CheckResult;
import io.proofline.contract.check.Reason;
import io.proofline.contract.document.FieldNames;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the indexes have to know of a case, for the tenant that is set. */
@Component
class CaseDocuments {

    private static final List<String> NAMES = List.of(FieldNames.SURNAME, FieldNames.GIVEN_NAMES, FieldNames.FULL_NAME);
    private static final List<String> NUMBERS = List.of(FieldNames.DOCUMENT_NUMBER, FieldNames.PERSONAL_NUMBER);

    private final CaseFiles files;
    private final CheckRecords checks;
    private final TermHasher hasher;
    private final JdbcClient jdbc;

    CaseDocuments(CaseFiles files, CheckRecords checks, TermHasher hasher, JdbcClient jdbc) {
        this.files = files;
        this.checks = checks;
        this.hasher = hasher;
        this.jdbc = jdbc;
    }

    /**
     * Empty if there is no such case.
     *
     * @throws CaseKeyMissing if the case was erased
     */
    @Transactional
    public Optional<CaseDocument> read(UUID caseId) {
        // Drawn before anything is read: what comes to lie in between brings an entry of the outbox of its own.
        long revision = revision();
        return files.find(caseId)
                .map(file -> document(file, checks.latest(caseId).values(), revision));
    }

    /** Higher than that of every document that was read before. */
    @Transactional
    public long revision() {
        return jdbc.sql("select nextval('proofline.search_revision')")
                .query(Long.class)
                .single();
    }

    /** Cases of the tenant in the order of their ids, behind one of them. */
    @Transactional(readOnly = true)
    public List<UUID> behind(UUID after, int most) {
        return jdbc.sql("select id from proofline.kyc_case where id > :after order by id limit :most")
                .param("after", after == null ? new UUID(0, 0) : after)
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    @Transactional(readOnly = true)
    public long count() {
        return jdbc.sql("select count(*) from proofline.kyc_case")
                .query(Long.class)
                .single();
    }

    private CaseDocument document(CaseFile file, Collection<CheckResult> results, long revision) {
        TermHasher.Terms terms = hasher.terms();
        Map<SearchKind, Set<String>> hashes = new EnumMap<>(SearchKind.class);
        hashes.put(
                SearchKind.ANY_NUMBER,
                terms.exact(
                        SearchKind.ANY_NUMBER,
                        values(file, results, NUMBERS).stream()
                                .map(SearchValues::number)
                                .toList()));
        hashes.put(
                SearchKind.REFERENCE,
                terms.exact(SearchKind.REFERENCE, List.of(SearchValues.number(file.reference()))));
        hashes.put(
                SearchKind.ID_START,
                terms.exact(
                        SearchKind.ID_START,
                        List.of(SearchValues.idStart(file.id().toString()))));
        claimed(file, FieldNames.EMAIL)
                .map(SearchValues::email)
                .ifPresent(email -> hashes.put(SearchKind.EMAIL, terms.exact(SearchKind.EMAIL, List.of(email))));
        claimed(file, FieldNames.PHONE)
                .map(SearchValues::phoneEnd)
                .ifPresent(end -> hashes.put(SearchKind.PHONE_END, terms.exact(SearchKind.PHONE_END, List.of(end))));
        return new CaseDocument(
                file.id(),
                file.tenant(),
                file.reference(),
                file.pack().word(),
                file.status().word(),
                Optional.ofNullable(file.decision()).map(CaseDecision::word).orElse(null),
                file.band(),
                queue(file),
                reasons(file, results),
                people(file),
                file.openedAt(),
                hashes,
                terms.grams(NameGrams.of(values(file, results, NAMES))),
                revision);
    }

    private static Optional<String> claimed(CaseFile file, String name) {
        return Optional.ofNullable(file.claims().get(name)).filter(value -> !value.isBlank());
    }

    /** Every value of these fields, from whatever source. */
    private static Set<String> values(CaseFile file, Collection<CheckResult> results, List<String> names) {
        Set<String> values = names.stream()
                .flatMap(name -> claimed(file, name).stream())
                .collect(Collectors.toCollection(HashSet::new));
        for (CheckResult result : results) {
            if (result.facts().get("fields") instanceof List<?> fields) {
                fields.forEach(field -> {
                    if (field instanceof Map<?, ?> read && names.contains(String.valueOf(read.get("name")))) {
                        values.add(String.valueOf(read.get("value")));
                    }
                });
            }
        }
        return values;
    }

    private static List<String> reasons(CaseFile file, Collection<CheckResult> results) {
        Stream<String> found =
                results.stream().flatMap(result -> result.reasons().stream()).map(Reason::code);
        return List.copyOf(
                Stream.concat(file.reasonCodes().stream(), found).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Whoever {@link CaseSight} lets see the case for what he had to do with it. */
    private List<String> people(CaseFile file) {
        return jdbc.sql("""
                        select who from (
                            select claimed_by as who from proofline.review_task where case_id = :case
                            union select decided_by from proofline.review_task where case_id = :case
                            union select username from proofline.case_mention where case_id = :case) people
                        where who is not null order by who
                        """).param("case", file.id()).query(String.class).list();
    }

    /** The queue by which {@link CaseSight} tells whose the case is; null if it never came to one. */
    private String queue(CaseFile file) {
        return jdbc.sql("""
                        select queue from proofline.review_task where case_id = :case and kind <> 'quality'
                        order by created_at desc, id desc limit 1
                        """)
                .param("case", file.id())
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
