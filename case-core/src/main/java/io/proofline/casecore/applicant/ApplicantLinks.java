package io.proofline.casecore.applicant;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.proofline.casecore.tenant.TenantScope;
import io.proofline.contract.tenant.TenantId;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Service;

/**
 * Signed links for applicants. The token names tenant, case and expiry in clear and carries an HMAC-SHA-256 over them,
 * so that it needs no row and cannot be bent to another case.
 */
@Service
public class ApplicantLinks {

    private static final Duration LIFETIME = Duration.ofDays(30);
    private static final String ALGORITHM = "HmacSHA256";
    private static final int LONGEST = 300;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final SecretKeySpec key;
    private final Clock clock;

    ApplicantLinks(ApplicantLinkSecret secret, Clock clock) {
        this.key = new SecretKeySpec(secret.key().getBytes(UTF_8), ALGORITHM);
        this.clock = clock;
    }

    /** A URL-safe token for a case of the current tenant, good for thirty days. */
    public String issue(UUID caseId) {
        long expiry = clock.instant().plus(LIFETIME).getEpochSecond();
        byte[] claim = (TenantScope.require().value() + "|" + caseId + "|" + expiry).getBytes(UTF_8);
        return ENCODER.encodeToString(claim) + "." + ENCODER.encodeToString(sign(claim));
    }

    /** What the token leads to; empty if it was not made here, was changed, or has expired. */
    public Optional<ApplicantLink> verify(String token) {
        int dot = token.indexOf('.');
        if (dot < 0 || token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            byte[] claim = Base64.getUrlDecoder().decode(token.substring(0, dot));
            byte[] signature = Base64.getUrlDecoder().decode(token.substring(dot + 1));
            return MessageDigest.isEqual(signature, sign(claim)) ? read(claim) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private Optional<ApplicantLink> read(byte[] signedClaim) {
        String[] parts = new String(signedClaim, UTF_8).split("\\|", -1);
        Instant expiry = Instant.ofEpochSecond(Long.parseLong(parts[2]));
        return expiry.isAfter(clock.instant())
                ? Optional.of(new ApplicantLink(new TenantId(parts[0]), UUID.fromString(parts[1]), expiry))
                : Optional.empty();
    }

    private byte[] sign(byte[] claim) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(claim);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA-256.", impossible);
        }
    }
}
