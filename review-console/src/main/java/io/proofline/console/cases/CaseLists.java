package io.proofline.console.cases;

import io.proofline.casecore.casefile.CaseFile;
import io.proofline.casecore.casefile.CaseFiles;
import io.proofline.casecore.casefile.CaseStatus;
import io.proofline.casecore.review.CaseReach;
import io.proofline.casecore.review.CaseSight;
import io.proofline.casecore.search.CaseFilter;
import io.proofline.casecore.search.CaseFinder;
import io.proofline.casecore.search.CaseQuery;
import io.proofline.casecore.search.FoundCases;
import io.proofline.casecore.search.SearchTerms;
import io.proofline.console.access.StaffMember;
import io.proofline.console.cases.CaseList.Choice;
import io.proofline.console.wording.Wording;
import io.proofline.contract.document.DocumentPack;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads the list of cases that a member of staff asked for. */
@Component
class CaseLists {

    private final CaseFinder finder;
    private final CaseFiles cases;
    private final CaseSight sight;
    private final CaseWords words;
    private final Wording wording;

    CaseLists(CaseFinder finder, CaseFiles cases, CaseSight sight, CaseWords words, Wording wording) {
        this.finder = finder;
        this.cases = cases;
        this.sight = sight;
        this.words = words;
        this.wording = wording;
    }

    /**
     * @param typed what was typed, for the box; empty if it was somebody else
     * @param gone true if the terms are no longer kept
     */
    CaseList read(CaseListQuery query, SearchTerms terms, String typed, boolean gone, StaffMember staff) {
        CaseReach reach = reach(staff, terms);
        CaseQuery question =
                new CaseQuery(terms.name(), terms.terms(), query.filter(), reach, query.order(), query.page());
        CaseFinder.Answer answer =
                query.filtered() ? finder.search(question, terms, staff.username()) : finder.list(question);
        FoundCases found = answer.cases();
        List<CaseRow> rows = rows(found, terms, reach);
        return new CaseList(
                query,
                typed,
                terms.isEmpty() ? null : kinds(terms),
                total(found.total(), found.hits().size() - rows.size()),
                answer.degraded(),
                gone,
                rows,
                Arrays.stream(CaseStatus.values())
                        .map(each -> new Choice(
                                with(query, each.name()).address(1),
                                wording.say("status." + each),
                                each.name().equals(query.status())))
                        .toList(),
                Arrays.stream(DocumentPack.values())
                        .map(pack -> new Choice(
                                pack.word(),
                                wording.sayOr("pack." + pack.word(), pack.word()),
                                pack.word().equals(query.pack())))
                        .toList(),
                Stream.of("general", "senior", "fraud")
                        .map(name -> new Choice(name, wording.sayOr("queue." + name, name), name.equals(query.queue())))
                        .toList(),
                with(query, "").address(1),
                found.page(),
                found.page() > 1 ? query.address(found.page() - 1) : null,
                found.more() ? query.address(found.page() + 1) : null);
    }

    /** True if nobody is called so, and the member may see a case whose reference begins with these words. */
    boolean isReference(String words, SearchTerms terms, StaffMember staff) {
        return (terms.isEmpty() || !finds(terms, CaseFilter.ANY, staff))
                && finds(SearchTerms.NONE, CaseFilter.ofReference(words), staff);
    }

    private boolean finds(SearchTerms terms, CaseFilter filter, StaffMember staff) {
        CaseQuery question =
                new CaseQuery(terms.name(), terms.terms(), filter, reach(staff, terms), CaseQuery.Order.RELEVANCE, 1);
        return finder.list(question).cases().total() > 0;
    }

    /** Whoever has a role without sight of persons sees that there are cases, but finds nobody beyond his reach. */
    private static CaseReach reach(StaffMember staff, SearchTerms terms) {
        CaseReach reach = staff.reach();
        boolean everything = reach.everything()
                || (!terms.personal() && !staff.withoutSight().roles().isEmpty());
        return new CaseReach(reach.username(), everything, reach.queues());
    }

    private List<CaseRow> rows(FoundCases found, SearchTerms terms, CaseReach reach) {
        Map<UUID, CaseFile> files = cases
                .all(found.hits().stream().map(FoundCases.Hit::caseId).toList())
                .stream()
                .collect(Collectors.toMap(CaseFile::id, Function.identity()));
        // An index may be a moment behind; what it says is never the last word on who sees what.
        return found.hits().stream()
                .filter(hit -> files.containsKey(hit.caseId()))
                .filter(hit -> reach.everything() || sight.sees(hit.caseId(), reach))
                .map(hit -> row(files.get(hit.caseId()), match(hit, terms)))
                .toList();
    }

    private String match(FoundCases.Hit hit, SearchTerms terms) {
        return terms.name().isEmpty()
                ? null
                : wording.say("search.match", 100 * hit.shared() / terms.name().most());
    }

    private CaseRow row(CaseFile file, String match) {
        return new CaseRow(
                file.id(),
                CaseWords.reference(file.reference(), file.id()),
                words.pack(file),
                words.status(file),
                words.tone(file),
                file.score() == null ? "–" : file.score().stripTrailingZeros().toPlainString(),
                file.openedAt().toString(),
                wording.moment(file.openedAt()),
                file.decidedAt() == null ? "–" : wording.moment(file.decidedAt()),
                match);
    }

    private String kinds(SearchTerms terms) {
        return terms.kinds().stream()
                .map(kind -> wording.say("search.kind." + kind))
                .collect(Collectors.joining(", "));
    }

    /** @param hidden how many the page does not show because the index is behind */
    private String total(int total, int hidden) {
        return total >= FoundCases.MANY
                ? wording.say("search.many", FoundCases.MANY - 1)
                : wording.say("search.total", total - hidden);
    }

    private static CaseListQuery with(CaseListQuery query, String status) {
        return new CaseListQuery(
                query.find(),
                query.reference(),
                status,
                query.decision(),
                query.band(),
                query.queue(),
                query.pack(),
                query.reason(),
                query.from(),
                query.until(),
                query.sort(),
                1);
    }
}
