package io.proofline.console.access;

import io.proofline.casecore.tenant.Tenants;
import io.proofline.contract.tenant.TenantId;
import jakarta.servlet.http.HttpSession;
import java.util.Comparator;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Choosing whose cases to work on, for accounts with several tenants. */
@Controller
@Access(value = Permission.ENTER, shows = Shows.NOTHING)
@RequestMapping(TenantGate.TENANT_PAGE)
class TenantController {

    private final Tenants tenants;

    TenantController(Tenants tenants) {
        this.tenants = tenants;
    }

    /** One tenant to choose. */
    public record Choice(String id, String displayName) {}

    @GetMapping
    String choices(@RequestAttribute(StaffMember.ATTRIBUTE) StaffMember staff, Model model) {
        List<Choice> choices = staff.tenants().stream()
                .sorted(Comparator.comparing(TenantId::value))
                .flatMap(id -> tenants.find(id).stream())
                .map(tenant -> new Choice(tenant.id().value(), tenant.displayName()))
                .toList();
        model.addAttribute("choices", choices);
        return "console/tenant";
    }

    @PostMapping
    String choose(
            @RequestAttribute(StaffMember.ATTRIBUTE) StaffMember staff,
            @RequestParam String tenant,
            HttpSession session) {
        if (staff.tenants().stream().noneMatch(id -> id.value().equals(tenant))) {
            throw new AccessDeniedException("The account has no such tenant.");
        }
        session.setAttribute(TenantGate.CHOICE, tenant);
        return "redirect:/console";
    }
}
