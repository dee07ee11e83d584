package io.proofline.console.access;

import io.proofline.console.access.oidc.IdentityProvider;
import io.proofline.console.wording.Wording;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page, the page for those who are not let in, and where each member of staff starts. */
@Controller
@Access(value = Permission.ENTER, shows = Shows.NOTHING)
@RequestMapping("/console")
class LoginController {

    private final IdentityProvider provider;
    private final Wording wording;

    LoginController(IdentityProvider provider, Wording wording) {
        this.provider = provider;
        this.wording = wording;
    }

    /** With an identity provider it leads there at once, unless there is something to be read first. */
    @GetMapping("/login")
    String login(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(name = "out", required = false) String out,
            Model model) {
        String problem = problem(request.getSession(false));
        if (provider.configured()) {
            boolean toRead = problem != null || out != null;
            if (!toRead && provider.reachable()) {
                return "redirect:" + IdentityProvider.SIGN_IN;
            }
            if (!toRead) {
                problem = wording.say("login.provider.away");
                response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            }
            model.addAttribute("signIn", IdentityProvider.SIGN_IN);
        }
        model.addAttribute("problem", problem);
        model.addAttribute("signedOut", out != null);
        return "console/login";
    }

    @GetMapping("/refused")
    String refused(HttpServletRequest request, HttpServletResponse response, Model model) {
        if (!(request.getAttribute(TenantGate.REFUSAL) instanceof Admission.Refused refused)) {
            return "redirect:/console";
        }
        response.setStatus(HttpStatus.FORBIDDEN.value());
        String key = "refusal." + refused.why().code();
        model.addAttribute("code", refused.why().code());
        model.addAttribute("name", refused.displayName());
        model.addAttribute("heading", wording.say(key + ".heading"));
        model.addAttribute("advice", wording.say(key + ".advice"));
        return "console/refused";
    }

    @GetMapping({"", "/"})
    String start(HttpServletRequest request) {
        StaffMember staff = (StaffMember) request.getAttribute(StaffMember.ATTRIBUTE);
        return staff.may(Permission.DECIDE) ? "redirect:/console/queue" : "redirect:/console/cases";
    }

    private static String problem(HttpSession session) {
        if (session != null && session.getAttribute(SignInPage.PROBLEM) instanceof String problem) {
            session.removeAttribute(SignInPage.PROBLEM);
            return problem;
        }
        return null;
    }
}
