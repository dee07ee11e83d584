package io.proofline.console.conversation;

import io.proofline.casecore.conversation.CaseComments;
import io.proofline.casecore.conversation.Mention;
import io.proofline.console.access.Access;
import io.proofline.console.access.Colleagues;
import io.proofline.console.access.Permission;
import io.proofline.console.access.ShownCases;
import io.proofline.console.access.Shows;
import io.proofline.console.access.StaffMember;
import io.proofline.console.cases.CaseWords;
import io.proofline.console.wording.Wording;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;

/** Where colleagues called the reader by name. */
@Controller
@Access(value = Permission.SEE_PERSONAL, shows = Shows.CASES)
class InboxController {

    private final CaseComments comments;
    private final Colleagues colleagues;
    private final Wording wording;

    InboxController(CaseComments comments, Colleagues colleagues, Wording wording) {
        this.comments = comments;
        this.colleagues = colleagues;
        this.wording = wording;
    }

    /** One call. */
    public record Row(UUID caseId, String reference, String by, String when, String text, boolean fresh) {}

    @GetMapping("/console/inbox")
    String inbox(@RequestAttribute(StaffMember.ATTRIBUTE) StaffMember staff, ShownCases shown, Model model) {
        List<Mention> calls = comments.inbox(staff.username());
        shown.add(calls.stream().map(Mention::caseId).toList());
        model.addAttribute(
                "rows",
                calls.stream()
                        .map(mention -> new Row(
                                mention.caseId(),
                                CaseWords.reference(mention.reference(), mention.caseId()),
                                colleagues.displayName(mention.author()),
                                wording.moment(mention.at()),
                                mention.body(),
                                mention.seenAt() == null))
                        .toList());
        return "console/inbox";
    }
}
