package io.proofline.console.report;

import io.proofline.casecore.casefile.CaseFile;
import io.proofline.casecore.casefile.CaseFiles;
import io.proofline.console.access.Access;
import io.proofline.console.access.Permission;
import io.proofline.console.access.Shows;
import io.proofline.console.access.StaffMember;
import io.proofline.console.cases.CaseWords;
import io.proofline.console.related.RelatedSection;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What to print, and the print. */
@Controller
@Access(value = Permission.SEE_PERSONAL, shows = Shows.WITH_ITS_ENTRY)
@RequestMapping("/console/cases/{id}/report")
class ReportController {

    private final CaseFiles cases;
    private final CaseReports reports;
    private final RelatedSection related;
    private final PdfPrinter printer;

    ReportController(CaseFiles cases, CaseReports reports, RelatedSection related, PdfPrinter printer) {
        this.cases = cases;
        this.reports = reports;
        this.related = related;
        this.printer = printer;
    }

    @Access(value = Permission.SEE_PERSONAL, shows = Shows.NOTHING)
    @GetMapping
    String choose(@PathVariable UUID id, Model model) {
        CaseFile file = cases.get(id);
        model.addAttribute("caseId", id);
        model.addAttribute("reference", CaseWords.reference(file.reference(), id));
        return "console/report-options";
    }

    /** A POST, since it writes an entry. */
    @PostMapping
    ResponseEntity<byte[]> print(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean pictures,
            @RequestParam(defaultValue = "false") boolean minor,
            @RequestAttribute(StaffMember.ATTRIBUTE) StaffMember staff) {
        CaseReport report = reports.print(id, new ReportOptions(pictures, minor), related.of(id, staff), staff);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header("Content-Disposition", "attachment; filename=\"case-" + id + ".pdf\"")
                .header("X-Content-Type-Options", "nosniff")
                .body(printer.print(report));
    }
}
