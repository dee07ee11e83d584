package io.proofline.console.access;

import io.proofline.casecore.review.Queues;
import io.proofline.casecore.staff.StaffAccount;
import io.proofline.casecore.staff.StaffAccounts;
import io.proofline.casecore.tenant.TenantScope;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who else works for the current tenant. */
@Component
public class Colleagues {

    private final StaffAccounts accounts;

    Colleagues(StaffAccounts accounts) {
        this.accounts = accounts;
    }

    /** Whoever works on a queue, in order of the display name. */
    public List<StaffAccount> on(String queue) {
        return accounts.all().stream()
                .filter(Colleagues::here)
                .filter(account -> Queues.of(account.roles()).contains(queue))
                .sorted(Comparator.comparing(StaffAccount::displayName))
                .toList();
    }

    /** True if the name belongs to somebody who works on the queue. */
    public boolean worksOn(String username, String queue) {
        return accounts.find(username)
                .filter(Colleagues::here)
                .filter(account -> Queues.of(account.roles()).contains(queue))
                .isPresent();
    }

    /** True if the name belongs to somebody who may read what is said about a case. */
    public boolean mayRead(String username) {
        return accounts.find(username)
                .filter(Colleagues::here)
                .filter(account -> Permission.SEE_PERSONAL.isGivenTo(account.roles()))
                .isPresent();
    }

    /** What people call somebody; the user name if there is no such account any more. */
    public String displayName(String username) {
        return accounts.find(username).map(StaffAccount::displayName).orElse(username);
    }

    private static boolean here(StaffAccount account) {
        return account.enabled() && account.tenants().contains(TenantScope.require());
    }
}
