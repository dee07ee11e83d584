package io.proofline.console.admin;

import io.proofline.casecore.calendar.BusinessCalendars;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.console.access.Access;
import io.proofline.console.access.Permission;
import io.proofline.console.access.Shows;
import io.proofline.console.access.StaffMember;
import io.proofline.console.wording.Notice;
import io.proofline.console.wording.Wording;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DayOfWeek;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** When the chosen tenant's staff works, by which time limits are counted. */
@Controller
@Access(value = Permission.MANAGE_KEYS, shows = Shows.NOTHING)
@RequestMapping("/console/admin/calendar")
class CalendarController {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarController.class);

    private final BusinessCalendars calendars;
    private final Wording wording;

    CalendarController(BusinessCalendars calendars, Wording wording) {
        this.calendars = calendars;
        this.wording = wording;
    }

    @GetMapping
    String calendar(Model model) {
        return page(CalendarForm.of(calendars.current()), Map.of(), model);
    }

    @PostMapping
    String set(
            @RequestAttribute(StaffMember.ATTRIBUTE) StaffMember staff,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        CalendarForm form = new CalendarForm(fields.get("zone"), fields, fields.get("holidays"));
        Map<String, String> problems = form.problems(wording);
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return page(form, problems, model);
        }
        calendars.set(form.calendar());
        LOG.info("The calendar of {} was changed by {}.", TenantScope.require(), staff.username());
        Notice.good(wording.say("admin.calendar.saved"), wording.say("admin.calendar.saved.text"))
                .on(redirect);
        return "redirect:/console/admin/calendar";
    }

    private static String page(CalendarForm form, Map<String, String> problems, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("days", DayOfWeek.values());
        return "console/admin/calendar";
    }
}
