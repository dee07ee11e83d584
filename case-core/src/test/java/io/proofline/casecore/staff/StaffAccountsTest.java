package io.proofline.casecore.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofline.casecore.CaseTest;
import io.proofline.contract.tenant.TenantId;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;

@CaseTest
class StaffAccountsTest {

    private static final TenantId BANK = new TenantId("bank");

    @Autowired
    private StaffAccounts staff;

    @Test
    void an_account_opens_with_its_generated_password_alone() {
        String password =
                staff.create("meryem", "Meryem K.", EnumSet.of(StaffRole.REVIEWER, StaffRole.AUDITOR), Set.of(BANK));
        assertThat(staff.authenticate("meryem", password))
                .contains(new StaffAccount(
                        "meryem", "Meryem K.", Set.of(StaffRole.REVIEWER, StaffRole.AUDITOR), Set.of(BANK), true));
        assertThat(staff.authenticate("meryem", password + "x")).isEmpty();
        assertThat(staff.authenticate("nobody", password)).isEmpty();
        assertThat(staff.find("nobody")).isEmpty();
    }

    @Test
    void a_disabled_account_does_not_open_until_it_is_enabled_again() {
        String password = staff.create("paul", "Paul", EnumSet.of(StaffRole.OPERATOR), Set.of(BANK));
        staff.enable("paul", false);
        assertThat(staff.authenticate("paul", password)).isEmpty();
        staff.enable("paul", true);
        assertThat(staff.authenticate("paul", password)).isPresent();
    }

    @Test
    void two_accounts_do_not_share_a_name_and_a_name_is_plain() {
        staff.create("ines", "Ines", Set.of(), Set.of());
        assertThatThrownBy(() -> staff.create("ines", "Another", Set.of(), Set.of()))
                .isInstanceOf(DuplicateKeyException.class);
        assertThatThrownBy(() -> staff.create("In es", "Ines", Set.of(), Set.of()))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void an_account_is_given_a_tenant_once_and_keeps_those_it_had() {
        TenantId insurer = new TenantId("insurer");
        staff.create("olga", "Olga", EnumSet.of(StaffRole.OPERATOR), Set.of(BANK));
        staff.create("pia", "Pia", EnumSet.of(StaffRole.OPERATOR), Set.of(BANK));
        staff.create("quinn", "Quinn", EnumSet.of(StaffRole.OPERATOR), Set.of());

        staff.addTenant("olga", insurer);
        staff.addTenant("olga", insurer);
        staff.addTenant("quinn", insurer);

        assertThat(staff.find("olga").orElseThrow().tenants()).containsExactlyInAnyOrder(BANK, insurer);
        assertThat(staff.find("pia").orElseThrow().tenants()).containsExactly(BANK);
        assertThat(staff.find("quinn").orElseThrow().tenants()).containsExactly(insurer);
        assertThat(staff.all()).extracting(StaffAccount::username).containsSubsequence("olga", "pia", "quinn");
    }
}
