package io.proofline.console.audit;

import io.proofline.casecore.audit.Actor;
import io.proofline.casecore.audit.AuditExports;
import io.proofline.casecore.audit.AuditProofs;
import io.proofline.casecore.audit.ExportScope;
import io.proofline.casecore.casefile.CaseFiles;
import io.proofline.casecore.evidencefile.EvidenceFiles;
import io.proofline.console.access.Access;
import io.proofline.console.access.Permission;
import io.proofline.console.access.Shows;
import io.proofline.console.access.StaffMember;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Signed files for those who verify the trail elsewhere; each is itself an entry. */
@Controller
@Access(value = Permission.AUDIT, shows = Shows.WITH_ITS_ENTRY)
class DownloadController {

    private static final int BUFFER = 1 << 16;

    private final AuditExports exports;
    private final EvidenceFiles evidenceFiles;
    private final CaseFiles cases;
    private final AuditProofs proofs;

    DownloadController(AuditExports exports, EvidenceFiles evidenceFiles, CaseFiles cases, AuditProofs proofs) {
        this.exports = exports;
        this.proofs = proofs;
        this.evidenceFiles = evidenceFiles;
        this.cases = cases;
    }

    /** Both days belong to the period, as days of UTC. */
    @GetMapping("/console/audit/export")
    void period(
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate to,
            @RequestParam(required = false) Long since,
            @RequestAttribute(StaffMember.ATTRIBUTE) StaffMember staff,
            HttpServletResponse response)
            throws IOException {
        if (from != null && to != null && to.isBefore(from)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        checkSince(since);
        ExportScope scope = new ExportScope(null, begin(from), to == null ? null : begin(to.plusDays(1)), since);
        OutputStream out = lines(response, "audit.jsonl");
        exports.entries(scope, Actor.staff(staff.username()), out);
        out.flush();
    }

    @GetMapping("/console/cases/{id}/audit/export")
    void ofCase(
            @PathVariable UUID id,
            @RequestParam(required = false) Long since,
            @RequestAttribute(StaffMember.ATTRIBUTE) StaffMember staff,
            HttpServletResponse response)
            throws IOException {
        cases.head(id);
        checkSince(since);
        OutputStream out = lines(response, "audit-" + id + ".jsonl");
        exports.entries(new ExportScope(id, null, null, since), Actor.staff(staff.username()), out);
        out.flush();
    }

    @GetMapping("/console/cases/{id}/audit/evidence-file")
    void evidenceFile(
            @PathVariable UUID id,
            @RequestParam(required = false) Long since,
            @RequestAttribute(StaffMember.ATTRIBUTE) StaffMember staff,
            HttpServletResponse response)
            throws IOException {
        cases.head(id);
        checkSince(since);
        OutputStream out = lines(response, "case-" + id + ".jsonl");
        evidenceFiles.write(id, since, Actor.staff(staff.username()), out);
        out.flush();
    }

    private void checkSince(Long since) {
        if (since != null && (since < 1 || since > proofs.size())) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }

    private static Instant begin(LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static OutputStream lines(HttpServletResponse response, String name) throws IOException {
        response.setContentType("application/jsonl");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setHeader("Cache-Control", "no-store");
        return new BufferedOutputStream(response.getOutputStream(), BUFFER);
    }
}
