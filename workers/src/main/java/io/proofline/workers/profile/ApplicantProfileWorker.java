package io.proofline.workers.profile;

import io.proofline.contract.check.CheckReport;
import io.proofline.contract.check.CheckResult;
import io.proofline.contract.check.Engine;
import io.proofline.contract.check.Outcome;
import io.proofline.contract.check.Reason;
import io.proofline.contract.check.ReasonCodes;
import io.proofline.contract.document.FieldNames;
import io.proofline.contract.worker.LockedJob;
import io.proofline.contract.worker.Topics;
import io.proofline.workers.loop.EvidenceLoader;
import io.proofline.workers.loop.JobHandler;
import io.proofline.workers.profile.MailDomains.Reachability;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks at what the applicant claims about e-mail, telephone and country. What could not be looked at, because nobody
 * answers or nothing was claimed, is left out of the facts.
 */
public final class ApplicantProfileWorker implements JobHandler {

    private final MailDomains domains;
    private final Engine engine;

    /** @param version of this software */
    public ApplicantProfileWorker(MailDomains domains, String version) {
        this.domains = domains;
        this.engine = new Engine("proofline-profile", version, Map.of());
    }

    @Override
    public String topic() {
        return Topics.APPLICANT_PROFILE;
    }

    @Override
    public CheckReport handle(LockedJob job, EvidenceLoader evidence) {
        ProfileFindings findings = new ProfileFindings();
        complete(job.claims(), findings);
        claim(job.claims(), FieldNames.EMAIL).ifPresent(email -> email(email, findings));
        claim(job.claims(), FieldNames.PHONE).ifPresent(phone -> phone(phone, region(job.claims()), findings));
        return CheckReport.of(new CheckResult(
                topic(), findings.outcome(), findings.score(), findings.reasons(), findings.facts(), engine));
    }

    private static void complete(Map<String, String> claims, ProfileFindings findings) {
        List<String> missing = List.of(FieldNames.EMAIL, FieldNames.PHONE, FieldNames.COUNTRY).stream()
                .filter(name -> claim(claims, name).isEmpty())
                .toList();
        findings.look(
                "complete",
                missing.isEmpty(),
                Outcome.WARN,
                Reason.of(ReasonCodes.PROFILE_INCOMPLETE, Map.of("missing", missing)));
    }

    private void email(String text, ProfileFindings findings) {
        Optional<EmailAddress> address = EmailAddress.parse(text);
        findings.look("email_valid", address.isPresent(), Outcome.FAIL, Reason.of(ReasonCodes.EMAIL_MALFORMED));
        address.ifPresent(email -> domain(email.domain(), findings));
    }

    private void domain(String domain, ProfileFindings findings) {
        Reachability reachability = domains.check(domain);
        if (reachability == Reachability.NOT_CHECKED) {
            findings.doubt(Outcome.PASS, Reason.of(ReasonCodes.EMAIL_NOT_CHECKED));
            return;
        }
        findings.look(
                "email_domain_resolves",
                reachability == Reachability.REACHABLE,
                Outcome.WARN,
                Reason.of(ReasonCodes.EMAIL_DOMAIN_UNREACHABLE));
    }

    private static void phone(String text, Optional<String> claimed, ProfileFindings findings) {
        Optional<PhoneNumber> number = PhoneNumber.parse(text, claimed);
        findings.look("phone_valid", number.isPresent(), Outcome.FAIL, Reason.of(ReasonCodes.PHONE_MALFORMED));
        number.ifPresent(phone -> findings.fact("phone_e164", phone.e164()));
        Optional<String> region = number.flatMap(PhoneNumber::region);
        if (region.isPresent() && claimed.isPresent()) {
            findings.look(
                    "phone_country_matches",
                    region.equals(claimed),
                    Outcome.WARN,
                    Reason.of(
                            ReasonCodes.PHONE_COUNTRY_DIFFERS,
                            Map.of("phone_country", region.get(), "claimed_country", claimed.get())));
        }
    }

    private static Optional<String> region(Map<String, String> claims) {
        return claim(claims, FieldNames.COUNTRY).flatMap(Regions::alpha2);
    }

    private static Optional<String> claim(Map<String, String> claims, String name) {
        return Optional.ofNullable(claims.get(name)).filter(value -> !value.isBlank());
    }
}
