package io.proofline.console.related;

import io.proofline.casecore.casefile.CaseFile;
import io.proofline.casecore.casefile.CaseFiles;
import io.proofline.casecore.duplicate.CaseRelation;
import io.proofline.casecore.duplicate.CaseRelations;
import io.proofline.casecore.keys.CaseKeyMissing;
import io.proofline.casecore.review.CaseSight;
import io.proofline.console.access.StaffMember;
import io.proofline.console.cases.CaseWords;
import io.proofline.console.wording.Wording;
import io.proofline.contract.check.Reason;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The section on related cases: what duplicate searches found, seen from either case. */
@Component
public class RelatedSection {

    private final CaseRelations relations;
    private final CaseFiles cases;
    private final CaseSight sight;
    private final CaseWords words;
    private final Wording wording;

    RelatedSection(CaseRelations relations, CaseFiles cases, CaseSight sight, CaseWords words, Wording wording) {
        this.relations = relations;
        this.cases = cases;
        this.sight = sight;
        this.words = words;
        this.wording = wording;
    }

    /** The newest relation first. Cases that were erased since are left out; those of
     * queues that are not the reader's say what they share and how they ended, not which they are. */
    public List<RelatedRow> of(UUID caseId, StaffMember staff) {
        return relations.ofCase(caseId).stream()
                .flatMap(relation -> row(relation, staff))
                .toList();
    }

    private Stream<RelatedRow> row(CaseRelation relation, StaffMember staff) {
        boolean open = sight.sees(relation.other(), staff.reach());
        return file(relation.other())
                .map(file -> new RelatedRow(
                        open ? file.id() : null,
                        open ? CaseWords.reference(file.reference(), file.id()) : wording.say("related.closed"),
                        words.pack(file),
                        relation.shared().stream()
                                .map(shared -> wording.sayOr("related.shared." + shared, shared))
                                .toList(),
                        relation.similarity() == null
                                ? "–"
                                : String.format(LocaleContextHolder.getLocale(), "%.2f", relation.similarity()),
                        words.status(file),
                        words.tone(file),
                        wording.moment(file.openedAt()),
                        open && file.decidedAt() != null ? wording.moment(file.decidedAt()) : null,
                        open
                                ? file.reasonCodes().stream()
                                        .map(code -> wording.reason(Reason.of(code)))
                                        .toList()
                                : List.of()))
                .stream();
    }

    private Optional<CaseFile> file(UUID id) {
        try {
            return cases.find(id);
        } catch (CaseKeyMissing erased) {
            return Optional.empty();
        }
    }
}
