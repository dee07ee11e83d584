package io.proofline.engine.duplicate;

import io.proofline.casecore.duplicate.CaseRelations;
import io.proofline.casecore.duplicate.FaceDuplicates;
import io.proofline.casecore.search.SearchHashes;
import io.proofline.casecore.search.SearchKind;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.contract.check.CheckReport;
import io.proofline.contract.check.CheckResult;
import io.proofline.contract.check.Engine;
import io.proofline.contract.check.Outcome;
import io.proofline.contract.check.Reason;
import io.proofline.contract.check.ReasonCodes;
import io.proofline.contract.document.FieldNames;
import io.proofline.contract.evidence.EvidenceRef;
import io.proofline.contract.worker.LockedJob;
import io.proofline.contract.worker.Topics;
import io.proofline.workers.loop.EvidenceLoader;
import io.proofline.workers.loop.JobHandler;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Has the tenant seen this person, document or picture before? It makes the case findable first and searches then, each
 * in transactions of their own: of two cases that come at the same time at least the later one finds the other.
 */
@Component
class DuplicateSearch implements JobHandler {

    private static final Engine ENGINE = new Engine("proofline-duplicates", "1", Map.of());

    private final RelatedCases related;
    private final FaceDuplicates faces;
    private final SearchHashes hashes;
    private final CaseRelations relations;
    private final Clock clock;

    DuplicateSearch(
            RelatedCases related, FaceDuplicates faces, SearchHashes hashes, CaseRelations relations, Clock clock) {
        this.related = related;
        this.faces = faces;
        this.hashes = hashes;
        this.relations = relations;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return Topics.DUPLICATE_SEARCH;
    }

    @Override
    public CheckReport handle(LockedJob job, EvidenceLoader evidence) {
        return TenantScope.call(job.tenant(), () -> {
            Identity identity = Identity.of(job.earlier().get(Topics.DOCUMENT_READ), job.claims());
            Map<SearchKind, Set<String>> values = values(job, identity);
            hashes.put(job.caseId(), values);
            List<RelatedCase> found = related.of(job.caseId(), identity);
            relations.put(
                    job.caseId(),
                    found.stream()
                            .filter(each -> each.sameFace() || !each.shared().isEmpty())
                            .map(each -> each.relation(clock.instant()))
                            .toList());
            return report(found, values, faces.comparable(job.caseId()));
        });
    }

    private static CheckReport report(
            List<RelatedCase> found, Map<SearchKind, Set<String>> values, OptionalInt comparable) {
        List<Reason> reasons = Stream.of(
                        reason(ReasonCodes.FACE_SEEN_BEFORE, found, RelatedCase::sameFace),
                        reason(ReasonCodes.DOCUMENT_SEEN_BEFORE, found, RelatedCase::sameDocument),
                        reason(ReasonCodes.PICTURE_SEEN_BEFORE, found, RelatedCase::samePicture),
                        reason(ReasonCodes.CONTACT_SEEN_BEFORE, found, RelatedCase::sameContact))
                .flatMap(Optional::stream)
                .toList();
        boolean somebodyElse = found.stream()
                .anyMatch(each -> !each.returning() && (each.sameFace() || each.sameDocument() || each.samePicture()));
        return CheckReport.of(new CheckResult(
                Topics.DUPLICATE_SEARCH,
                somebodyElse ? Outcome.WARN : Outcome.PASS,
                null,
                reasons,
                facts(found, values, comparable),
                ENGINE));
    }

    private static Map<String, Object> facts(
            List<RelatedCase> found, Map<SearchKind, Set<String>> values, OptionalInt comparable) {
        Map<String, Object> facts = new LinkedHashMap<>();
        List<String> searchedBy = new ArrayList<>();
        comparable.ifPresent(others -> {
            searchedBy.add("face");
            facts.put("faces_compared", others);
        });
        values.forEach((kind, each) -> {
            if (!each.isEmpty()) {
                searchedBy.add(kind.word());
            }
        });
        facts.put("searched_by", searchedBy);
        best(found).ifPresent(best -> facts.put("best_similarity", RelatedCase.rounded(best)));
        facts.put(
                "same_face_cases", found.stream().filter(RelatedCase::sameFace).count());
        facts.put(
                "same_document_cases",
                found.stream().filter(RelatedCase::sameDocument).count());
        facts.put(
                "same_picture_cases",
                found.stream().filter(RelatedCase::samePicture).count());
        facts.put(
                "same_contact_cases",
                found.stream().filter(RelatedCase::sameContact).count());
        facts.put(
                "same_device_cases",
                found.stream().filter(RelatedCase::sameDevice).count());
        facts.put("related", found.stream().map(RelatedCase::facts).toList());
        return facts;
    }

    private static Optional<Reason> reason(String code, List<RelatedCase> found, Predicate<RelatedCase> shares) {
        List<RelatedCase> sharing = found.stream().filter(shares).toList();
        if (sharing.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("cases", sharing.size());
        if (code.equals(ReasonCodes.FACE_SEEN_BEFORE)) {
            best(sharing).ifPresent(best -> data.put("similarity", RelatedCase.rounded(best)));
        }
        return Optional.of(Reason.of(code, data));
    }

    private static Optional<Double> best(Collection<RelatedCase> found) {
        return found.stream()
                .flatMap(each -> each.similarity().stream().boxed())
                .max(Comparator.naturalOrder());
    }

    /** Only what the applicant sent: two documents of one kind may well give equal marks or portraits. */
    private static Map<SearchKind, Set<String>> values(LockedJob job, Identity identity) {
        Map<SearchKind, Set<String>> values = new EnumMap<>(SearchKind.class);
        values.put(SearchKind.DOCUMENT_NUMBER, identity.documentNumbers());
        values.put(SearchKind.EMAIL, claim(job, FieldNames.EMAIL, text -> text.strip()
                .toLowerCase(Locale.ROOT)));
        values.put(SearchKind.PHONE, claim(job, FieldNames.PHONE, text -> text.replaceAll("[^0-9+]", "")));
        values.put(SearchKind.DEVICE, claim(job, FieldNames.DEVICE_ID, String::strip));
        values.put(
                SearchKind.PICTURE,
                job.evidence().stream()
                        .filter(piece -> !piece.kind().derived())
                        .map(EvidenceRef::sha256)
                        .collect(Collectors.toSet()));
        return values;
    }

    private static Set<String> claim(LockedJob job, String name, UnaryOperator<String> normalised) {
        return Optional.ofNullable(job.claims().get(name)).map(normalised).filter(text -> !text.isEmpty()).stream()
                .collect(Collectors.toSet());
    }
}
