package io.proofline.console.conversation;

import io.proofline.casecore.conversation.AttachmentRefused;
import io.proofline.casecore.conversation.CaseAttachments;
import io.proofline.casecore.conversation.CaseComments;
import io.proofline.console.access.Access;
import io.proofline.console.access.Colleagues;
import io.proofline.console.access.Permission;
import io.proofline.console.access.Shows;
import io.proofline.console.access.StaffMember;
import io.proofline.console.wording.Notice;
import io.proofline.console.wording.Wording;
import java.io.IOException;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes comments and files for a case, from whoever works on cases. */
@Controller
@Access(value = Permission.DECIDE, shows = Shows.NOTHING)
@RequestMapping("/console/cases/{caseId}")
class ConversationController {

    private final CaseComments comments;
    private final CaseAttachments attachments;
    private final Colleagues colleagues;
    private final Wording wording;

    ConversationController(CaseComments comments, CaseAttachments attachments, Colleagues colleagues, Wording wording) {
        this.comments = comments;
        this.attachments = attachments;
        this.colleagues = colleagues;
        this.wording = wording;
    }

    @PostMapping("/comments")
    String comment(
            @PathVariable UUID caseId,
            @RequestParam(required = false, defaultValue = "") String text,
            @RequestAttribute(StaffMember.ATTRIBUTE) StaffMember staff,
            RedirectAttributes redirect) {
        if (text.isBlank() || text.strip().length() > CaseComments.LONGEST) {
            Notice.warn(wording.say("talk.failed"), wording.say("talk.length", CaseComments.LONGEST))
                    .on(redirect);
            redirect.addFlashAttribute("typed", text);
            return back(caseId);
        }
        CaseComments.Written written = comments.write(caseId, staff.username(), text, colleagues::mayRead);
        if (written.unknown().isEmpty()) {
            Notice.good(wording.say("talk.done"), "").on(redirect);
        } else {
            Notice.warn(wording.say("talk.done"), wording.say("talk.unknown", String.join(", ", written.unknown())))
                    .on(redirect);
        }
        return back(caseId);
    }

    @PostMapping("/attachments")
    String attach(
            @PathVariable UUID caseId,
            @RequestParam MultipartFile file,
            @RequestAttribute(StaffMember.ATTRIBUTE) StaffMember staff,
            RedirectAttributes redirect)
            throws IOException {
        try {
            if (file.getSize() > CaseAttachments.MOST_BYTES) {
                Notice.warn(wording.say("talk.file.failed"), wording.say("attachment.TOO_LARGE"))
                        .on(redirect);
                return back(caseId);
            }
            attachments.add(caseId, file.getOriginalFilename(), file.getBytes(), staff.username());
            Notice.good(wording.say("talk.file.done"), "").on(redirect);
        } catch (AttachmentRefused refused) {
            Notice.warn(wording.say("talk.file.failed"), wording.say("attachment." + refused.why()))
                    .on(redirect);
        }
        return back(caseId);
    }

    private static String back(UUID caseId) {
        return "redirect:/console/cases/" + caseId + "#talk";
    }
}
