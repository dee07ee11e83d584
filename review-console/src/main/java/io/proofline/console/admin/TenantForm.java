package io.proofline.console.admin;

import io.proofline.console.wording.Wording;
import io.proofline.contract.tenant.TenantId;
import java.util.LinkedHashMap;
import java.util.Map;

/** A new tenant as it was typed in. */
public record TenantForm(String id, String displayName) {

    static final TenantForm EMPTY = new TenantForm("", "");

    public TenantForm {
        id = Entry.stripped(id);
        displayName = Entry.stripped(displayName);
    }

    /** What is wrong with it, a sentence per field. */
    Map<String, String> problems(Wording wording) {
        Map<String, String> problems = new LinkedHashMap<>();
        try {
            tenantId();
        } catch (IllegalArgumentException malformed) {
            problems.put("id", wording.say("admin.tenant.id.form"));
        }
        if (!Entry.isName(displayName)) {
            problems.put("displayName", wording.say("admin.name.form"));
        }
        return problems;
    }

    TenantId tenantId() {
        return new TenantId(id);
    }
}
