package io.proofline.console.casepage;

import io.proofline.casecore.conversation.CaseAttachments;
import io.proofline.casecore.conversation.CaseComments;
import io.proofline.console.access.Colleagues;
import io.proofline.console.access.Permission;
import io.proofline.console.access.StaffMember;
import io.proofline.console.wording.Wording;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Says what was said about a case. */
@Component
class Conversations {

    private final CaseComments comments;
    private final CaseAttachments attachments;
    private final Colleagues colleagues;
    private final Wording wording;

    Conversations(CaseComments comments, CaseAttachments attachments, Colleagues colleagues, Wording wording) {
        this.comments = comments;
        this.attachments = attachments;
        this.colleagues = colleagues;
        this.wording = wording;
    }

    Conversation of(UUID caseId, StaffMember staff) {
        return new Conversation(
                comments.ofCase(caseId).stream()
                        .map(comment -> new Conversation.Remark(
                                colleagues.displayName(comment.author()),
                                wording.moment(comment.writtenAt()),
                                comment.body()))
                        .toList(),
                attachments.ofCase(caseId).stream()
                        .map(file -> new Conversation.File(
                                file.name().isBlank() ? wording.say("talk.file.unnamed") : file.name(),
                                "/console/cases/" + caseId + "/evidence/" + file.evidenceId(),
                                wording.say(
                                        "talk.file.about",
                                        Math.max(1, file.bytes() / 1024),
                                        colleagues.displayName(file.addedBy()),
                                        wording.moment(file.addedAt()))))
                        .toList(),
                staff.may(Permission.DECIDE));
    }
}
