package io.proofline.console.admin;

import io.proofline.casecore.tenant.TenantScope;
import io.proofline.casecore.tenant.Tenants;
import io.proofline.console.access.Access;
import io.proofline.console.access.Permission;
import io.proofline.console.access.Shows;
import io.proofline.console.access.StaffMember;
import io.proofline.console.access.oidc.IdentityProvider;
import io.proofline.console.wording.Notice;
import io.proofline.console.wording.Wording;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The tenants of the installation. */
@Controller
@Access(value = Permission.MANAGE_PLATFORM, shows = Shows.NOTHING)
@RequestMapping("/console/admin/tenants")
class TenantsController {

    private final Tenants tenants;
    private final TenantFounding founding;
    private final IdentityProvider provider;
    private final Wording wording;

    TenantsController(Tenants tenants, TenantFounding founding, IdentityProvider provider, Wording wording) {
        this.tenants = tenants;
        this.founding = founding;
        this.provider = provider;
        this.wording = wording;
    }

    /** One line of the table. */
    public record Row(String id, String displayName, String created, boolean mine) {}

    @GetMapping
    String list(@RequestAttribute(StaffMember.ATTRIBUTE) StaffMember staff, Model model) {
        return page(staff, TenantForm.EMPTY, Map.of(), model);
    }

    @PostMapping
    String create(
            @RequestAttribute(StaffMember.ATTRIBUTE) StaffMember staff,
            @ModelAttribute("form") TenantForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Map<String, String> problems = form.problems(wording);
        if (problems.isEmpty()) {
            try {
                TenantScope.run(
                        form.tenantId(), () -> founding.found(form.tenantId(), form.displayName(), staff.username()));
                Notice.good(wording.say("admin.tenant.created", form.displayName()), next())
                        .on(redirect);
                return "redirect:/console/admin/tenants";
            } catch (DuplicateKeyException taken) {
                problems.put("id", wording.say("admin.tenant.id.taken"));
            }
        }
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        return page(staff, form, problems, model);
    }

    private String next() {
        return wording.say(provider.configured() ? "admin.tenant.next.provider" : "admin.tenant.next");
    }

    private String page(StaffMember staff, TenantForm form, Map<String, String> problems, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute(
                "rows",
                tenants.all().stream()
                        .map(tenant -> new Row(
                                tenant.id().value(),
                                tenant.displayName(),
                                wording.day(tenant.createdAt()),
                                staff.tenants().contains(tenant.id())))
                        .toList());
        return "console/admin/tenants";
    }
}
