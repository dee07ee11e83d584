package io.proofline.casecore.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.casecore.CaseTest;
import io.proofline.contract.tenant.TenantId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CaseTest
class StaffIdentitiesTest {

    private static final TenantId BANK = new TenantId("bank");

    @Autowired
    private StaffIdentities identities;

    @Autowired
    private StaffAccounts accounts;

    @Test
    void the_first_sign_in_makes_an_account_and_later_ones_renew_what_the_provider_says() {
        StaffIdentity rosa = someone();
        StaffAccount made = identities.recognise(
                new StaffClaims(rosa, "Rosa.Lee@bank.example", "Rosa Lee", Set.of(StaffRole.REVIEWER), Set.of(BANK)));
        assertThat(made)
                .isEqualTo(new StaffAccount("rosa.lee", "Rosa Lee", Set.of(StaffRole.REVIEWER), Set.of(BANK), true));

        StaffAccount renewed = identities.recognise(
                new StaffClaims(rosa, "rosa.meyer", "Rosa Meyer", Set.of(StaffRole.AUDITOR), Set.of()));
        assertThat(renewed)
                .isEqualTo(new StaffAccount("rosa.lee", "Rosa Meyer", Set.of(StaffRole.AUDITOR), Set.of(), true));
        assertThat(identities.of("rosa.lee")).contains(rosa);
    }

    @Test
    void nobody_takes_over_the_name_of_somebody_else() {
        accounts.create("theo", "Local Theo", Set.of(StaffRole.OPERATOR), Set.of(BANK));

        assertThat(called(someone(), "theo").username()).isEqualTo("theo-2");
        assertThat(called(new StaffIdentity("https://other.example", "1"), "theo")
                        .username())
                .isEqualTo("theo-3");
        assertThat(accounts.find("theo").orElseThrow().displayName()).isEqualTo("Local Theo");
        assertThat(identities.of("theo")).isEmpty();
    }

    @Test
    void any_name_becomes_one_that_can_be_called() {
        assertThat(called(someone(), "../Ω Ünal Ö/").username()).isEqualTo("nal");
        assertThat(called(someone(), "@").username()).isEqualTo("staff");
        assertThat(called(someone(), "x".repeat(300)).username()).isEqualTo("x".repeat(56));
    }

    @Test
    void an_account_from_a_provider_opens_with_no_password() {
        String name = called(someone(), "pia.provider").username();
        assertThat(accounts.authenticate(name, "")).isEmpty();
        assertThat(accounts.authenticate(name, "null")).isEmpty();
    }

    @Test
    void what_is_closed_here_stays_closed_whatever_the_provider_says() {
        StaffIdentity who = someone();
        String name = called(who, "closed").username();
        accounts.enable(name, false);

        assertThat(called(who, "closed").enabled()).isFalse();
    }

    @Test
    void signing_out_ends_what_began_before() {
        StaffIdentity who = someone();
        called(who, "oscar");
        assertThat(identities.find(who).orElseThrow().signedOutAt()).isNull();
        identities.signOut(who);
        assertThat(identities.find(who).orElseThrow().signedOutAt()).isNotNull();
        assertThat(identities.find(someone())).isEmpty();
    }

    @Test
    void a_first_sign_in_in_two_windows_makes_one_account() throws Exception {
        StaffIdentity who = someone();
        var pool = Executors.newFixedThreadPool(4);
        try {
            List<Callable<String>> windows = new ArrayList<>();
            for (int window = 0; window < 8; window++) {
                windows.add(() -> called(who, "double").username());
            }
            Set<String> names = new HashSet<>();
            for (Future<String> name : pool.invokeAll(windows)) {
                names.add(name.get());
            }
            assertThat(names).hasSize(1);
        } finally {
            pool.shutdown();
        }
    }

    private StaffAccount called(StaffIdentity who, String name) {
        return identities.recognise(new StaffClaims(who, name, "Somebody", Set.of(StaffRole.REVIEWER), Set.of(BANK)));
    }

    private static StaffIdentity someone() {
        return new StaffIdentity(
                "https://id.example/realms/bank", UUID.randomUUID().toString());
    }
}
