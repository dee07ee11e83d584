package io.proofline.workers.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.contract.check.CheckResult;
import io.proofline.contract.check.Outcome;
import io.proofline.contract.check.Reason;
import io.proofline.contract.document.DocumentPack;
import io.proofline.contract.tenant.TenantId;
import io.proofline.contract.worker.LockedJob;
import io.proofline.workers.profile.MailDomains.Reachability;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicantProfileWorkerTest {

    private final List<String> asked = new ArrayList<>();
    private Reachability answer = Reachability.REACHABLE;

    @Test
    void a_coherent_profile_passes_with_full_score() {
        CheckResult result = check(Map.of("email", "anna@bücher.example", "phone", "044 668 18 00", "country", "CHE"));

        assertThat(result.outcome()).isEqualTo(Outcome.PASS);
        assertThat(result.score()).isEqualTo(1.0);
        assertThat(result.reasons()).isEmpty();
        assertThat(result.facts())
                .containsEntry("phone_e164", "+41446681800")
                .containsEntry("email_domain_resolves", true)
                .containsEntry("phone_country_matches", true);
        assertThat(asked).containsExactly("xn--bcher-kva.example");
    }

    @Test
    void a_domain_that_nobody_could_ask_about_says_nothing_against_the_applicant() {
        answer = Reachability.NOT_CHECKED;
        CheckResult result = check(Map.of("email", "anna@example.org", "phone", "+41446681800", "country", "CHE"));

        assertThat(result.outcome()).isEqualTo(Outcome.PASS);
        assertThat(result.score()).isEqualTo(1.0);
        assertThat(result.reasons()).extracting(Reason::code).containsExactly("email_not_checked");
        assertThat(result.facts()).doesNotContainKey("email_domain_resolves");
    }

    @Test
    void a_domain_without_mail_warns() {
        answer = Reachability.UNREACHABLE;
        CheckResult result = check(Map.of("email", "anna@example.org", "phone", "+41446681800", "country", "CHE"));

        assertThat(result.outcome()).isEqualTo(Outcome.WARN);
        assertThat(result.score()).isEqualTo(0.8);
        assertThat(result.reasons()).extracting(Reason::code).containsExactly("email_domain_unreachable");
    }

    @Test
    void a_number_of_another_country_warns_and_names_both() {
        CheckResult result = check(Map.of("email", "anna@example.org", "phone", "+46 8 662 19 00", "country", "CHE"));

        assertThat(result.outcome()).isEqualTo(Outcome.WARN);
        assertThat(result.reasons())
                .containsExactly(
                        Reason.of("phone_country_differs", Map.of("phone_country", "SE", "claimed_country", "CH")));
    }

    @Test
    void a_country_without_numbering_plan_is_not_compared() {
        CheckResult result = check(Map.of("email", "anna@example.org", "phone", "+46 8 662 19 00", "country", "UTO"));

        assertThat(result.outcome()).isEqualTo(Outcome.PASS);
        assertThat(result.facts()).doesNotContainKey("phone_country_matches");
    }

    @Test
    void a_profile_without_claims_is_incomplete_and_worth_nothing() {
        CheckResult result = check(Map.of("email", " "));

        assertThat(result.outcome()).isEqualTo(Outcome.WARN);
        assertThat(result.score()).isZero();
        assertThat(result.reasons())
                .containsExactly(
                        Reason.of("profile_incomplete", Map.of("missing", List.of("email", "phone", "country"))));
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna",
                "@example.org",
                "anna@",
                "anna@localhost",
                "a..b@example.org",
                "anna@exa mple.org",
                "anna@-x.org"
            })
    void a_malformed_address_fails_and_asks_nobody(String email) {
        CheckResult result = check(Map.of("email", email, "phone", "+41446681800", "country", "CHE"));

        assertThat(result.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(result.reasons()).extracting(Reason::code).containsExactly("email_malformed");
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "phone", "+999 12 34 56 78", "+41 1"})
    void a_malformed_number_fails(String phone) {
        CheckResult result = check(Map.of("email", "anna@example.org", "phone", phone, "country", "CHE"));

        assertThat(result.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(result.reasons()).extracting(Reason::code).containsExactly("phone_malformed");
    }

    private CheckResult check(Map<String, String> claims) {
        ApplicantProfileWorker worker = new ApplicantProfileWorker(
                domain -> {
                    asked.add(domain);
                    return answer;
                },
                "1");
        return worker.handle(
                        new LockedJob(
                                "j1",
                                "w1",
                                worker.topic(),
                                new TenantId("acme"),
                                UUID.randomUUID(),
                                1,
                                Instant.EPOCH,
                                DocumentPack.ICAO_PASSPORT,
                                claims,
                                List.of(),
                                Map.of(),
                                List.of()),
                        null)
                .result();
    }
}
