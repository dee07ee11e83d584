package io.proofline.console.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page, and where each member of staff starts. */
@Controller
@Access(value = Permission.ENTER, shows = Shows.NOTHING)
@RequestMapping("/console")
class LoginController {

    static final String PROBLEM = "console.login.problem";

    @GetMapping("/login")
    String login(HttpServletRequest request, @RequestParam(name = "out", required = false) String out, Model model) {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(PROBLEM) instanceof String problem) {
            session.removeAttribute(PROBLEM);
            model.addAttribute("problem", problem);
        }
        model.addAttribute("signedOut", out != null);
        return "console/login";
    }

    @GetMapping({"", "/"})
    String start(HttpServletRequest request) {
        StaffMember staff = (StaffMember) request.getAttribute(StaffMember.ATTRIBUTE);
        return staff.may(Permission.DECIDE) ? "redirect:/console/queue" : "redirect:/console/cases";
    }
}
