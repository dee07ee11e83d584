package io.proofline.console.queue;

import io.proofline.console.access.Access;
import io.proofline.console.access.Colleagues;
import io.proofline.console.access.Permission;
import io.proofline.console.access.Shows;
import io.proofline.console.access.StaffMember;
import io.proofline.console.wording.Notice;
import io.proofline.console.wording.Wording;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Many cases at once: first the number is named and confirmed, then each is moved on its own. */
@Controller
@Access(value = Permission.SUPERVISE, shows = Shows.NOTHING)
@RequestMapping("/console/queue/bulk")
class BulkController {

    private static final int MOST = 500;

    private final BulkMoves moves;
    private final Colleagues colleagues;
    private final Wording wording;

    BulkController(BulkMoves moves, Colleagues colleagues, Wording wording) {
        this.moves = moves;
        this.colleagues = colleagues;
        this.wording = wording;
    }

    @PostMapping
    String confirm(
            @RequestParam(name = "task", required = false, defaultValue = "") List<UUID> tasks,
            @RequestParam(required = false, defaultValue = "") String to,
            @RequestAttribute(StaffMember.ATTRIBUTE) StaffMember staff,
            Model model,
            RedirectAttributes redirect) {
        if (tasks.isEmpty() || tasks.size() > MOST || to.isEmpty()) {
            Notice.warn(wording.say("bulk.nothing"), wording.say("bulk.nothing.text", MOST))
                    .on(redirect);
            return "redirect:/console/queue";
        }
        BulkTarget target = BulkTarget.parse(to);
        requireTarget(target, staff);
        model.addAttribute("tasks", tasks);
        model.addAttribute("to", to);
        model.addAttribute("question", wording.say("bulk.ask." + target.kind(), tasks.size(), name(target)));
        return "console/bulk";
    }

    @PostMapping("/confirmed")
    String move(
            @RequestParam("task") List<UUID> tasks,
            @RequestParam String to,
            @RequestAttribute(StaffMember.ATTRIBUTE) StaffMember staff,
            Model model) {
        BulkTarget target = BulkTarget.parse(to);
        requireTarget(target, staff);
        BulkMoves.Result result =
                moves.move(tasks.stream().distinct().limit(MOST).toList(), target, staff);
        model.addAttribute("result", result);
        model.addAttribute("done", wording.say("bulk.done." + target.kind(), result.moved(), name(target)));
        return "console/bulk-done";
    }

    private void requireTarget(BulkTarget target, StaffMember staff) {
        if (target.kind() == BulkTarget.Kind.QUEUE) {
            staff.requireQueue(target.name());
        }
    }

    private String name(BulkTarget target) {
        return switch (target.kind()) {
            case QUEUE -> wording.sayOr("queue." + target.name(), target.name());
            case PERSON -> colleagues.displayName(target.name());
        };
    }
}
