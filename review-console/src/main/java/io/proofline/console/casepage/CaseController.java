package io.proofline.console.casepage;

import io.proofline.casecore.casefile.CaseFile;
import io.proofline.casecore.casefile.CaseFiles;
import io.proofline.casecore.conversation.CaseComments;
import io.proofline.console.access.Access;
import io.proofline.console.access.Permission;
import io.proofline.console.access.Shows;
import io.proofline.console.access.StaffMember;
import io.proofline.console.progress.ProgressSection;
import io.proofline.console.related.PrintsSection;
import io.proofline.console.related.RelatedSection;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of one case, and the two pieces of it that renew themselves. */
@Controller
@Access(value = Permission.SEE_CASES, shows = Shows.ITS_CASE)
@RequestMapping("/console/cases/{id}")
class CaseController {

    private final CasePages pages;
    private final CaseFiles cases;
    private final CaseComments comments;
    private final RelatedSection related;
    private final PrintsSection prints;
    private final ProgressSection progress;

    CaseController(
            CasePages pages,
            CaseFiles cases,
            CaseComments comments,
            RelatedSection related,
            PrintsSection prints,
            ProgressSection progress) {
        this.pages = pages;
        this.cases = cases;
        this.comments = comments;
        this.related = related;
        this.prints = prints;
        this.progress = progress;
    }

    @GetMapping
    String page(
            @PathVariable UUID id,
            @RequestParam(required = false) Set<String> kind,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(name = "page", defaultValue = "1") int number,
            @RequestAttribute(StaffMember.ATTRIBUTE) StaffMember staff,
            Model model) {
        CasePage page = pages.read(id, staff);
        if (page.talk() != null) {
            comments.seen(id, staff.username());
        }
        model.addAttribute("page", page);
        model.addAttribute("timeline", TimelinePage.of(page.timeline(), new TimelineQuery(kind, by, text, number)));
        model.addAttribute("progress", progress.of(id).orElse(null));
        if (staff.may(Permission.SEE_PERSONAL)) {
            model.addAttribute("related", related.of(id, staff));
            model.addAttribute("prints", prints.of(id).orElse(null));
        }
        return "console/case";
    }

    @Access(value = Permission.SEE_CASES, shows = Shows.NOTHING)
    @GetMapping("/timeline")
    String timeline(
            @PathVariable UUID id,
            @RequestParam(required = false) Set<String> kind,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(name = "page", defaultValue = "1") int number,
            @RequestAttribute(StaffMember.ATTRIBUTE) StaffMember staff,
            Model model) {
        CasePage page = pages.read(id, staff);
        model.addAttribute("page", page);
        model.addAttribute("timeline", TimelinePage.of(page.timeline(), new TimelineQuery(kind, by, text, number)));
        return "console/case/timeline :: timeline";
    }

    /** Tells the browser to load the page again once the case has moved on. */
    @Access(value = Permission.SEE_CASES, shows = Shows.NOTHING)
    @GetMapping("/state")
    ResponseEntity<Void> state(@PathVariable UUID id, @RequestParam String seen) {
        CaseFile file = cases.get(id);
        HttpHeaders headers = new HttpHeaders();
        if (!CasePages.state(file).equals(seen)) {
            headers.set("HX-Refresh", "true");
        }
        return ResponseEntity.noContent().headers(headers).build();
    }
}
