package io.proofline.casecore.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.casecore.tenant.TenantScope;
import io.proofline.contract.tenant.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ApplicantLinksTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final UUID CASE = UUID.fromString("7c9e6679-7425-40de-944b-e07fc1f90ae7");
    private static final TenantId TENANT = new TenantId("north-bank");

    private final ApplicantLinks links = at(NOW, "a-secret-for-tests-of-thirty-two-characters");

    @Test
    void a_link_leads_to_its_case_and_tenant() {
        assertThat(links.verify(token())).hasValueSatisfying(link -> {
            assertThat(link.caseId()).isEqualTo(CASE);
            assertThat(link.tenant()).isEqualTo(TENANT);
        });
    }

    @Test
    void a_link_ends_after_thirty_days() {
        assertThat(at(NOW.plus(Duration.ofDays(30)), "a-secret-for-tests-of-thirty-two-characters")
                        .verify(token()))
                .isEmpty();
    }

    @Test
    void a_link_of_another_installation_is_worth_nothing() {
        assertThat(at(NOW, "another-secret-of-more-than-thirty-two-characters").verify(token()))
                .isEmpty();
    }

    @Test
    void no_single_changed_character_leads_anywhere_else() {
        String token = token();
        for (int position = 0; position < token.length(); position++) {
            char changed = token.charAt(position) == 'x' ? 'y' : 'x';
            String bent = token.substring(0, position) + changed + token.substring(position + 1);
            assertThat(links.verify(bent))
                    .as("changed at %d", position)
                    .satisfiesAnyOf(
                            answer -> assertThat(answer).isEmpty(),
                            // The last character of a Base64 group may carry bits that are not read.
                            answer -> assertThat(answer).isEqualTo(links.verify(token)));
        }
    }

    @Test
    void rubbish_is_no_link() {
        for (String rubbish : new String[] {"", ".", "a.b", "%%%.%%%", "x".repeat(10_000), token() + "."}) {
            assertThat(links.verify(rubbish)).isEmpty();
        }
    }

    private String token() {
        return TenantScope.call(TENANT, () -> links.issue(CASE));
    }

    private static ApplicantLinks at(Instant now, String secret) {
        return new ApplicantLinks(new ApplicantLinkSecret(secret), Clock.fixed(now, ZoneOffset.UTC));
    }
}
