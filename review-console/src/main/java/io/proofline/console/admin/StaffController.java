package io.proofline.console.admin;

import io.proofline.casecore.staff.StaffAccount;
import io.proofline.casecore.staff.StaffAccounts;
import io.proofline.casecore.staff.StaffRole;
import io.proofline.casecore.tenant.Tenant;
import io.proofline.casecore.tenant.Tenants;
import io.proofline.console.access.Access;
import io.proofline.console.access.Permission;
import io.proofline.console.access.Shows;
import io.proofline.console.access.StaffMember;
import io.proofline.console.access.oidc.IdentityProvider;
import io.proofline.console.wording.Notice;
import io.proofline.console.wording.Wording;
import io.proofline.contract.tenant.TenantId;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The accounts of staff. */
@Controller
@Access(value = Permission.MANAGE_PLATFORM, shows = Shows.NOTHING)
@RequestMapping("/console/admin/staff")
class StaffController {

    private static final Logger LOG = LoggerFactory.getLogger(StaffController.class);
    private static final String LIST = "redirect:/console/admin/staff";

    private final StaffAccounts accounts;
    private final Tenants tenants;
    private final IdentityProvider provider;
    private final Wording wording;

    StaffController(StaffAccounts accounts, Tenants tenants, IdentityProvider provider, Wording wording) {
        this.accounts = accounts;
        this.tenants = tenants;
        this.provider = provider;
        this.wording = wording;
    }

    /** One line of the table. */
    public record Row(
            String username, String displayName, String roles, String tenants, boolean enabled, boolean self) {}

    @GetMapping
    String list(@RequestAttribute(StaffMember.ATTRIBUTE) StaffMember staff, Model model) {
        return page(staff, StaffForm.EMPTY, Map.of(), tenants.all(), model);
    }

    /** Answers with the password itself, not with a redirect: it is kept nowhere, not even for the next request. */
    @PostMapping
    String create(
            @RequestAttribute(StaffMember.ATTRIBUTE) StaffMember staff,
            @ModelAttribute("form") StaffForm form,
            Model model,
            HttpServletResponse response) {
        if (provider.configured()) {
            // The form is not shown then; accounts are made where people sign in.
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        List<Tenant> all = tenants.all();
        Map<String, String> problems =
                form.problems(all.stream().map(tenant -> tenant.id().value()).collect(Collectors.toSet()), wording);
        if (problems.isEmpty()) {
            try {
                String password = accounts.create(form.username(), form.displayName(), form.roles(), form.tenantIds());
                LOG.info("Account {} was created with {} by {}.", form.username(), form.roles(), staff.username());
                model.addAttribute("password", password);
                return "console/admin/staff-created";
            } catch (DuplicateKeyException taken) {
                problems.put("username", wording.say("admin.staff.username.taken"));
            }
        }
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        return page(staff, form, problems, all, model);
    }

    /** Opens or closes an account; nobody closes their own, so that somebody is left who can open it again. */
    @PostMapping("/{username}/enabled")
    String enable(
            @RequestAttribute(StaffMember.ATTRIBUTE) StaffMember staff,
            @PathVariable String username,
            @RequestParam(defaultValue = "false") boolean enabled,
            RedirectAttributes redirect) {
        if (username.equals(staff.username()) || accounts.find(username).isEmpty()) {
            Notice.warn(wording.say("admin.staff.not-changed"), "").on(redirect);
            return LIST;
        }
        accounts.enable(username, enabled);
        LOG.info("Account {} was {} by {}.", username, enabled ? "enabled" : "disabled", staff.username());
        Notice.good(wording.say(enabled ? "admin.staff.enabled" : "admin.staff.disabled", username), "")
                .on(redirect);
        return LIST;
    }

    private String page(
            StaffMember staff, StaffForm form, Map<String, String> problems, List<Tenant> all, Model model) {
        model.addAttribute("provider", provider.configured() ? provider.origin() : null);
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("roles", StaffRole.values());
        model.addAttribute("all", all);
        model.addAttribute(
                "rows",
                accounts.all().stream().map(account -> row(account, staff)).toList());
        return "console/admin/staff";
    }

    private Row row(StaffAccount account, StaffMember staff) {
        return new Row(
                account.username(),
                account.displayName(),
                account.roles().stream()
                        .sorted()
                        .map(role -> wording.say("role." + role))
                        .collect(Collectors.joining(", ")),
                account.tenants().stream().map(TenantId::value).sorted().collect(Collectors.joining(", ")),
                account.enabled(),
                account.username().equals(staff.username()));
    }
}
