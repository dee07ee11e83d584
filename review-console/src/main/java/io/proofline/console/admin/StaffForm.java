package io.proofline.console.admin;

import io.proofline.casecore.staff.StaffRole;
import io.proofline.console.wording.Wording;
import io.proofline.contract.tenant.TenantId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A new account as it was typed in. */
public record StaffForm(String username, String displayName, Set<StaffRole> roles, Set<String> tenants) {

    static final StaffForm EMPTY = new StaffForm("", "", Set.of(), Set.of());

    /** Without the {@code @} that accounts may have otherwise: user names go to the log, e-mail addresses must not. */
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

    public StaffForm {
        username = Entry.stripped(username);
        displayName = Entry.stripped(displayName);
        roles = roles == null ? Set.of() : Set.copyOf(roles);
        tenants = tenants == null ? Set.of() : Set.copyOf(tenants);
    }

    /** What is wrong with it, a sentence per field. */
    Map<String, String> problems(Set<String> known, Wording wording) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (!USERNAME.matcher(username).matches()) {
            problems.put("username", wording.say("admin.staff.username.form"));
        }
        if (!Entry.isName(displayName)) {
            problems.put("displayName", wording.say("admin.name.form"));
        }
        if (roles.isEmpty()) {
            problems.put("roles", wording.say("admin.staff.roles.none"));
        }
        if (tenants.isEmpty() || !known.containsAll(tenants)) {
            problems.put("tenants", wording.say("admin.staff.tenants.none"));
        }
        return problems;
    }

    Set<TenantId> tenantIds() {
        return tenants.stream().map(TenantId::new).collect(Collectors.toUnmodifiableSet());
    }
}
