package io.proofline.console.change;

import io.proofline.casecore.model.OwnVersions;
import io.proofline.console.access.Access;
import io.proofline.console.access.Permission;
import io.proofline.console.access.Shows;
import io.proofline.console.access.StaffMember;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/** What is live, what waits for somebody, and what was live before. */
@Controller
@Access(value = Permission.SEE_MODELS, shows = Shows.NOTHING)
@RequestMapping("/console/changes")
class ChangesController {

    private final ChangeDesk desk;
    private final OwnVersions own;

    ChangesController(ChangeDesk desk, OwnVersions own) {
        this.desk = desk;
        this.own = own;
    }

    @GetMapping
    String overview(@RequestAttribute(StaffMember.ATTRIBUTE) StaffMember staff, Model model) {
        model.addAttribute("live", desk.live().orElse(null));
        model.addAttribute("underWay", desk.underWay(staff.username()));
        model.addAttribute("newest", desk.newest(staff.username()));
        model.addAttribute("history", desk.history());
        model.addAttribute(
                "behind", own.all().stream().filter(OwnVersions.Own::behind).count());
        return "console/changes/overview";
    }
}
