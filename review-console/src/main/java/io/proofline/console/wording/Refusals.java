package io.proofline.console.wording;

import io.proofline.casecore.review.TaskRefused;
import io.proofline.casecore.staff.StaffAccount;
import io.proofline.casecore.staff.StaffAccounts;
import org.springframework.stereotype.Component;

/** Says why something could not be done with a case. */
@Component
public class Refusals {

    private final Wording wording;
    private final StaffAccounts accounts;

    Refusals(Wording wording, StaffAccounts accounts) {
        this.wording = wording;
        this.accounts = accounts;
    }

    public String sentence(TaskRefused refused) {
        String by = accounts.find(refused.by()).map(StaffAccount::displayName).orElse(refused.by());
        return wording.say("refused." + refused.why(), by);
    }
}
