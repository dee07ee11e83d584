package io.proofline.console.casepage;

import io.proofline.casecore.casefile.CaseFiles;
import io.proofline.casecore.casefile.CaseNotFound;
import io.proofline.casecore.decision.DecisionRecords;
import io.proofline.casecore.decision.RecordedDecision;
import io.proofline.casecore.model.ModelSets;
import io.proofline.casecore.model.ModelVersion;
import io.proofline.console.access.Access;
import io.proofline.console.access.Permission;
import io.proofline.console.access.Shows;
import io.proofline.console.cases.CaseWords;
import io.proofline.contract.decision.TableReader;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** The table behind a factor, in the very version that decided. It shows rules, and nothing of what they were given. */
@Controller
@Access(value = Permission.SEE_CASES, shows = Shows.NOTHING)
class TableController {

    private final CaseFiles cases;
    private final DecisionRecords decisions;
    private final ModelSets models;
    private final TableReader reader;

    TableController(CaseFiles cases, DecisionRecords decisions, ModelSets models, TableReader reader) {
        this.cases = cases;
        this.decisions = decisions;
        this.models = models;
        this.reader = reader;
    }

    static String address(UUID caseId, RecordedDecision made) {
        return "/console/cases/" + caseId + "/tables/" + made.id();
    }

    /** A piece of the case page for htmx, a page of its own without it. */
    @GetMapping("/console/cases/{id}/tables/{evaluation}")
    String table(
            @PathVariable UUID id,
            @PathVariable UUID evaluation,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean piece,
            Model model) {
        String reference = CaseWords.reference(cases.get(id).reference(), id);
        RecordedDecision made = decisions.ofCase(id).stream()
                .filter(each -> each.id().equals(evaluation))
                .findFirst()
                .orElseThrow(() -> new CaseNotFound(id));
        model.addAttribute("caseId", id);
        model.addAttribute("reference", reference);
        model.addAttribute(
                "table",
                RuleTable.of(
                        made,
                        models.version(
                                        made.evaluation().model(),
                                        made.evaluation().version())
                                .map(ModelVersion::text)
                                .flatMap(text ->
                                        reader.table(text, made.evaluation().decision()))));
        return piece ? "console/case/table :: table" : "console/table";
    }
}
