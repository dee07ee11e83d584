package io.proofline.console.progress;

import io.proofline.console.access.Access;
import io.proofline.console.access.Permission;
import io.proofline.console.access.Shows;
import io.proofline.console.access.StaffMember;
import io.proofline.contract.process.ProcessProgress;
import io.proofline.contract.process.VerificationProcess;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The model that the diagram is drawn from, and the steps that it opens. */
@Controller
@RequestMapping("/console/cases/{id}")
class ProgressController {

    private static final MediaType XML = new MediaType("application", "xml", StandardCharsets.UTF_8);

    private final VerificationProcess process;
    private final StepLook look;

    ProgressController(VerificationProcess process, StepLook look) {
        this.process = process;
        this.look = look;
    }

    /** The model says nothing about the case; still, only those who may open the case learn its version. */
    @Access(value = Permission.SEE_CASES, shows = Shows.NOTHING)
    @GetMapping("/process")
    ResponseEntity<byte[]> model(@PathVariable UUID id) {
        String model = process.progressOf(id)
                .map(ProcessProgress::model)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(XML)
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .body(model.getBytes(StandardCharsets.UTF_8));
    }

    /** A piece of the case page for htmx, a page of its own without it. */
    @Access(value = Permission.SEE_CASES, shows = Shows.WITH_ITS_ENTRY)
    @GetMapping("/steps/{element}")
    String step(
            @PathVariable UUID id,
            @PathVariable String element,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean piece,
            @RequestAttribute(StaffMember.ATTRIBUTE) StaffMember staff,
            Model model) {
        model.addAttribute("caseId", id);
        model.addAttribute(
                "step",
                look.open(id, element, staff).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return piece ? "console/case/step :: step" : "console/step";
    }
}
