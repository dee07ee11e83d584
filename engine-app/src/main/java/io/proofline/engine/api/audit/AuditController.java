package io.proofline.engine.api.audit;

import io.proofline.casecore.audit.Actor;
import io.proofline.casecore.audit.AuditExports;
import io.proofline.casecore.audit.AuditProofs;
import io.proofline.casecore.audit.ExportScope;
import io.proofline.casecore.casefile.CaseFiles;
import io.proofline.casecore.evidencefile.EvidenceFiles;
import io.proofline.casecore.tenant.ApiClient;
import io.proofline.engine.api.error.ApiException;
import io.proofline.engine.api.error.ErrorCode;
import io.proofline.engine.api.error.Fails;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit trail for those who verify it themselves. */
@RestController
@RequestMapping(path = "/v1/audit", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Audit", description = "Proofs and exports of the audit trail, to be verified without us.")
class AuditController {

    private static final String LINES = "application/jsonl";
    private static final int BUFFER = 1 << 16;

    private final AuditProofs proofs;
    private final AuditExports exports;
    private final EvidenceFiles evidenceFiles;
    private final CaseFiles cases;

    AuditController(AuditProofs proofs, AuditExports exports, EvidenceFiles evidenceFiles, CaseFiles cases) {
        this.proofs = proofs;
        this.exports = exports;
        this.evidenceFiles = evidenceFiles;
        this.cases = cases;
    }

    @Operation(summary = "Latest checkpoint", description = "Size and root of the tree, as they were signed last.")
    @ApiResponse(responseCode = "200", description = "The checkpoint.")
    @Fails(ErrorCode.AUDIT_NOT_FOUND)
    @GetMapping("/checkpoint")
    CheckpointView checkpoint() {
        return proofs.latestCheckpoint()
                .map(CheckpointView::of)
                .orElseThrow(() -> new ApiException(ErrorCode.AUDIT_NOT_FOUND));
    }

    @Operation(summary = "Public key", description = "The key that checkpoints and exports are signed with.")
    @ApiResponse(responseCode = "200", description = "The key.")
    @GetMapping("/key")
    KeyView key() {
        return KeyView.of(proofs.publicKey());
    }

    @Operation(summary = "Prove an entry", description = "An entry of yours, and its inclusion proof (RFC 9162).")
    @ApiResponse(responseCode = "200", description = "The entry and its proof.")
    @Fails({ErrorCode.AUDIT_NOT_FOUND, ErrorCode.AUDIT_TRAIL_BROKEN})
    @GetMapping("/entries/{index}/proof")
    InclusionView inclusion(
            @Parameter(description = "The entry's place in the tree.", schema = @Schema(type = "integer"))
                    @PathVariable("index")
                    String index) {
        return Optional.of(index)
                .filter(digits -> digits.matches("\\d{1,18}"))
                .flatMap(digits -> proofs.inclusion(Long.parseLong(digits)))
                .map(InclusionView::of)
                .orElseThrow(() -> new ApiException(ErrorCode.AUDIT_NOT_FOUND));
    }

    @Operation(
            summary = "Prove that nothing was rewritten",
            description = "That the tree of the first size is the beginning of the one of the second (RFC 9162).")
    @ApiResponse(responseCode = "200", description = "The consistency proof.")
    @Fails({ErrorCode.INVALID_REQUEST, ErrorCode.AUDIT_TRAIL_BROKEN})
    @GetMapping("/consistency")
    ConsistencyView consistency(
            @Parameter(description = "The earlier size, from 1.") @RequestParam("from") long from,
            @Parameter(description = "The later size.") @RequestParam("to") long to) {
        try {
            return ConsistencyView.of(proofs.consistency(from, to));
        } catch (IllegalArgumentException never) {
            throw ApiException.invalid("to", "The tree never had these sizes.");
        }
    }

    @Operation(
            summary = "Export entries",
            description = "Your entries of a period or a case, as signed lines of JSON (docs/audit.md).")
    @ApiResponse(responseCode = "200", description = "The export.")
    @Fails({ErrorCode.INVALID_REQUEST, ErrorCode.CASE_NOT_FOUND, ErrorCode.AUDIT_TRAIL_BROKEN})
    @GetMapping(path = "/export", produces = LINES)
    void export(
            @Parameter(description = "From then on, e.g. 2026-03-01T00:00:00Z.")
                    @RequestParam(name = "from", required = false)
                    String from,
            @Parameter(description = "Until before then.") @RequestParam(name = "to", required = false) String to,
            @Parameter(description = "Of this case only.") @RequestParam(name = "case", required = false) String caseId,
            @Parameter(description = "The size of an earlier checkpoint that the file can be compared with.")
                    @RequestParam(name = "since", required = false)
                    Long since,
            @AuthenticationPrincipal ApiClient client,
            HttpServletResponse response)
            throws IOException {
        ExportScope scope = scope(from, to, caseId, since);
        OutputStream out = lines(response, "audit.jsonl");
        exports.entries(scope, Actor.client(client.keyId()), out);
        out.flush();
    }

    @Operation(
            summary = "Evidence file of a case",
            description = "One signed file: digests of the evidence, decisions with the versions of their tables, and"
                    + " every entry with its proof.")
    @ApiResponse(responseCode = "200", description = "The evidence file.")
    @Fails({ErrorCode.INVALID_REQUEST, ErrorCode.CASE_NOT_FOUND, ErrorCode.AUDIT_TRAIL_BROKEN})
    @GetMapping(path = "/cases/{id}/evidence-file", produces = LINES)
    void evidenceFile(
            @Parameter(description = "The case's id.", schema = @Schema(type = "string", format = "uuid"))
                    @PathVariable("id")
                    String id,
            @Parameter(description = "The size of an earlier checkpoint that the file can be compared with.")
                    @RequestParam(name = "since", required = false)
                    Long since,
            @AuthenticationPrincipal ApiClient client,
            HttpServletResponse response)
            throws IOException {
        UUID caseId = caseId(id);
        checkSince(since);
        OutputStream out = lines(response, "case-" + caseId + ".jsonl");
        evidenceFiles.write(caseId, since, Actor.client(client.keyId()), out);
        out.flush();
    }

    private ExportScope scope(String from, String to, String caseId, Long since) {
        Instant begin = instant("from", from);
        Instant end = instant("to", to);
        if (begin != null && end != null && !begin.isBefore(end)) {
            throw ApiException.invalid("to", "Later than from.");
        }
        checkSince(since);
        return new ExportScope(caseId == null ? null : caseId(caseId), begin, end, since);
    }

    private void checkSince(Long since) {
        if (since != null && (since < 1 || since > proofs.size())) {
            throw ApiException.invalid("since", "A size that the tree had.");
        }
    }

    private static Instant instant(String field, String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException unreadable) {
            throw ApiException.invalid(field, "A time such as 2026-03-01T00:00:00Z.");
        }
    }

    private UUID caseId(String word) {
        try {
            return cases.head(UUID.fromString(word)).id();
        } catch (IllegalArgumentException noId) {
            throw new ApiException(ErrorCode.CASE_NOT_FOUND);
        }
    }

    private static OutputStream lines(HttpServletResponse response, String name) throws IOException {
        response.setContentType(LINES);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        return new BufferedOutputStream(response.getOutputStream(), BUFFER);
    }
}
