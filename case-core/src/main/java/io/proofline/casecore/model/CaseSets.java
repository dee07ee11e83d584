package io.proofline.casecore.model;

import io.proofline.casecore.tenant.TenantScope;
import io.proofline.casecore.tenant.Tenants;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which set a case runs on: chosen once, when it is opened, and changed by migration alone. */
@Service
@Transactional
public class CaseSets {

    private final ReleaseRows releases;
    private final SetRows sets;
    private final SetComposition composition;
    private final JdbcClient jdbc;

    CaseSets(ReleaseRows releases, SetRows sets, SetComposition composition, JdbcClient jdbc) {
        this.releases = releases;
        this.sets = sets;
        this.composition = composition;
        this.jdbc = jdbc;
    }

    /**
     * The set of a new case.
     *
     * @param canary whether it is one that is on trial
     */
    public record Choice(ModelSet set, boolean canary) {

        /** What the audit trail of the case says of it. */
        public Map<String, Object> details() {
            Map<String, Object> details = new TreeMap<>();
            details.put("model_set", set.title());
            details.put("model_versions", set.versions());
            if (canary) {
                details.put("model_canary", true);
            }
            return details;
        }
    }

    /**
     * The set for a case of the current tenant that is being opened: that of its own release or else of the platform's,
     * and the one on trial for the share of cases that it gets.
     *
     * @return empty only before the first start has brought the shipped models
     */
    public Optional<Choice> choose(UUID caseId) {
        return composition.current(TenantScope.require()).map(release -> {
            UUID chosen = release.setFor(caseId);
            return new Choice(sets.find(chosen).orElseThrow(), !chosen.equals(release.setId()));
        });
    }

    /** The set of a case of the current tenant; a case of before has none and goes by the defaults. */
    @Transactional(readOnly = true)
    public Optional<UUID> of(UUID caseId) {
        return jdbc.sql("""
                        select model_set_id from proofline.kyc_case where id = :case and model_set_id is not null
                        """).param("case", caseId).query(UUID.class).optional().or(() -> releases.newest(
                        Tenants.PLATFORM)
                .map(ModelRelease::setId));
    }

    /** Puts a case on another set; its process has to be moved in the same transaction. */
    public void move(UUID caseId, UUID setId) {
        jdbc.sql("update proofline.kyc_case set model_set_id = :set where id = :case")
                .param("set", setId)
                .param("case", caseId)
                .update();
    }
}
