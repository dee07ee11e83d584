package io.proofline.console.admin;

import io.proofline.casecore.tenant.ApiKey;
import io.proofline.casecore.tenant.ApiKeys;
import io.proofline.casecore.tenant.IssuedApiKey;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.console.access.Access;
import io.proofline.console.access.Permission;
import io.proofline.console.access.Shows;
import io.proofline.console.access.StaffMember;
import io.proofline.console.wording.Notice;
import io.proofline.console.wording.Wording;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The API keys of the chosen tenant. A key of another tenant is not found here, whatever its id. */
@Controller
@Access(value = Permission.MANAGE_KEYS, shows = Shows.NOTHING)
@RequestMapping("/console/admin/keys")
class KeysController {

    private static final Logger LOG = LoggerFactory.getLogger(KeysController.class);
    private static final String LIST = "redirect:/console/admin/keys";

    private final ApiKeys keys;
    private final Wording wording;

    KeysController(ApiKeys keys, Wording wording) {
        this.keys = keys;
        this.wording = wording;
    }

    /** One line of the table; {@code revoked} is null while the key is valid. */
    public record Row(String id, String name, String created, String revoked) {}

    @GetMapping
    String list(Model model) {
        return page("", Map.of(), model);
    }

    /** Answers with the secret itself, not with a redirect: it is kept nowhere, not even for the next request. */
    @PostMapping
    String issue(
            @RequestAttribute(StaffMember.ATTRIBUTE) StaffMember staff,
            @RequestParam(defaultValue = "") String name,
            Model model,
            HttpServletResponse response) {
        String stripped = name.strip();
        if (!Entry.isName(stripped)) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return page(stripped, Map.of("name", wording.say("admin.name.form")), model);
        }
        IssuedApiKey issued = keys.issue(TenantScope.require(), stripped);
        LOG.info("API key {} was issued by {}.", issued.keyId(), staff.username());
        model.addAttribute("name", stripped);
        model.addAttribute("issued", issued);
        return "console/admin/key-issued";
    }

    @GetMapping("/{keyId}/revoke")
    String confirm(@PathVariable String keyId, Model model, RedirectAttributes redirect) {
        return valid(keyId)
                .map(key -> {
                    model.addAttribute("key", row(key));
                    return "console/admin/key-revoke";
                })
                .orElseGet(() -> gone(redirect));
    }

    @PostMapping("/{keyId}/revoke")
    String revoke(
            @RequestAttribute(StaffMember.ATTRIBUTE) StaffMember staff,
            @PathVariable String keyId,
            RedirectAttributes redirect) {
        return valid(keyId)
                .map(key -> {
                    keys.revoke(key.keyId());
                    LOG.info("API key {} was revoked by {}.", key.keyId(), staff.username());
                    Notice.good(wording.say("admin.key.revoked", key.name()), "")
                            .on(redirect);
                    return LIST;
                })
                .orElseGet(() -> gone(redirect));
    }

    private Optional<ApiKey> valid(String keyId) {
        return keys.ofTenant(TenantScope.require()).stream()
                .filter(key -> key.keyId().equals(keyId) && key.revokedAt() == null)
                .findFirst();
    }

    private String gone(RedirectAttributes redirect) {
        Notice.warn(wording.say("admin.key.gone"), "").on(redirect);
        return LIST;
    }

    private String page(String name, Map<String, String> problems, Model model) {
        model.addAttribute("name", name);
        model.addAttribute("problems", problems);
        model.addAttribute(
                "rows",
                keys.ofTenant(TenantScope.require()).stream().map(this::row).toList());
        return "console/admin/keys";
    }

    private Row row(ApiKey key) {
        return new Row(
                key.keyId(),
                key.name(),
                wording.day(key.createdAt()),
                key.revokedAt() == null ? null : wording.day(key.revokedAt()));
    }
}
