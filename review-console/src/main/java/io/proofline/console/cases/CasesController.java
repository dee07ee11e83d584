package io.proofline.console.cases;

import io.proofline.casecore.casefile.CaseFile;
import io.proofline.casecore.casefile.CaseFiles;
import io.proofline.casecore.casefile.CaseStatus;
import io.proofline.casecore.review.CaseSight;
import io.proofline.console.access.Access;
import io.proofline.console.access.Permission;
import io.proofline.console.access.Shows;
import io.proofline.console.access.StaffMember;
import io.proofline.console.wording.Wording;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The newest cases of the tenant that the member may open. Names no person. */
@Controller
@Access(value = Permission.SEE_CASES, shows = Shows.NOTHING)
class CasesController {

    private static final int LIMIT = 200;

    private final CaseFiles cases;
    private final CaseSight sight;
    private final CaseWords words;
    private final Wording wording;

    CasesController(CaseFiles cases, CaseSight sight, CaseWords words, Wording wording) {
        this.cases = cases;
        this.sight = sight;
        this.words = words;
        this.wording = wording;
    }

    /** One choice above the table. */
    public record Tab(String name, String label, long waiting, boolean chosen) {}

    @GetMapping("/console/cases")
    String cases(
            @RequestParam(required = false) CaseStatus status,
            @RequestAttribute(StaffMember.ATTRIBUTE) StaffMember staff,
            Model model) {
        List<CaseFile> recent = recent(staff);
        model.addAttribute("limit", LIMIT);
        model.addAttribute("chosen", status);
        model.addAttribute("total", recent.size());
        model.addAttribute(
                "tabs",
                Arrays.stream(CaseStatus.values())
                        .map(each -> new Tab(
                                each.name(),
                                wording.say("status." + each),
                                recent.stream()
                                        .filter(file -> file.status() == each)
                                        .count(),
                                each == status))
                        .toList());
        model.addAttribute(
                "rows",
                recent.stream()
                        .filter(file -> status == null || file.status() == status)
                        .map(this::row)
                        .toList());
        return "console/cases";
    }

    /** Whoever sees no persons anyway sees that there are cases; others those that their roles let them open. */
    private List<CaseFile> recent(StaffMember staff) {
        boolean everything =
                staff.reach().everything() || !staff.withoutSight().roles().isEmpty();
        return everything ? cases.recent(LIMIT) : cases.all(sight.recent(staff.reach(), LIMIT));
    }

    private CaseRow row(CaseFile file) {
        return new CaseRow(
                file.id(),
                CaseWords.reference(file.reference(), file.id()),
                words.pack(file),
                words.status(file),
                words.tone(file),
                file.score() == null ? "–" : file.score().stripTrailingZeros().toPlainString(),
                file.openedAt().toString(),
                wording.moment(file.openedAt()),
                file.decidedAt() == null ? "–" : wording.moment(file.decidedAt()));
    }
}
