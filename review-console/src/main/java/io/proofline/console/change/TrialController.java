package io.proofline.console.change;

import io.proofline.console.access.Access;
import io.proofline.console.access.Permission;
import io.proofline.console.access.Shows;
import io.proofline.console.access.StaffMember;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;

/** The trial that runs now, as a part of the dashboard. */
@Controller
@Access(value = Permission.SEE_MODELS, shows = Shows.NOTHING)
class TrialController {

    private final Trials trials;

    TrialController(Trials trials) {
        this.trials = trials;
    }

    @GetMapping("/console/changes/trial")
    String running(@RequestAttribute(StaffMember.ATTRIBUTE) StaffMember staff, Model model) {
        model.addAttribute("trial", trials.running(staff).orElse(null));
        return "console/changes/parts :: running";
    }
}
