package io.proofline.casecore.model;

import io.proofline.casecore.tenant.TenantScope;
import io.proofline.casecore.tenant.Tenants;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sets, versions and releases that the current tenant may see: the platform's, which are everybody's defaults, and
 * its own.
 */
@Service
@Transactional(readOnly = true)
public class ModelSets {

    private final SetRows sets;
    private final VersionRows versions;
    private final ReleaseRows releases;

    ModelSets(SetRows sets, VersionRows versions, ReleaseRows releases) {
        this.sets = sets;
        this.versions = versions;
        this.releases = releases;
    }

    /**
     * A set by its id.
     *
     * @throws ModelNotFound if there is none, or it is another tenant's
     */
    public ModelSet get(UUID setId) {
        return sets.find(setId).orElseThrow(() -> new ModelNotFound("There is no model set " + setId + "."));
    }

    /** Those of the ids that the current tenant may see, by id: two queries however many they are. */
    public Map<UUID, ModelSet> all(Collection<UUID> setIds) {
        return sets.all(setIds).stream().collect(Collectors.toMap(ModelSet::id, Function.identity()));
    }

    /** Those of the ids that the current tenant may see, by id. */
    public Map<UUID, ModelVersion> versions(Collection<UUID> versionIds) {
        return versions.all(versionIds).stream().collect(Collectors.toMap(ModelVersion::id, Function.identity()));
    }

    /**
     * A version by its id.
     *
     * @throws ModelNotFound if there is none, or it is another tenant's
     */
    public ModelVersion version(UUID versionId) {
        return versions.find(versionId)
                .orElseThrow(() -> new ModelNotFound("There is no model version " + versionId + "."));
    }

    /** A version by the name that evaluations have for it. */
    public Optional<ModelVersion> version(String key, String version) {
        return versions.find(key, version);
    }

    /** What is live for new cases of the current tenant: its own release, or else the platform's. */
    public Optional<ModelRelease> live() {
        return releases.newest(TenantScope.require()).or(() -> releases.newest(Tenants.PLATFORM));
    }

    /** The set of {@link #live()}, without a canary; empty only before the first start has brought the shipped models. */
    public Optional<ModelSet> liveSet() {
        return live().map(release -> get(release.setId()));
    }

    /** A model's version in {@link #liveSet()}, with its text and examples. */
    public Optional<ModelVersion> liveVersion(String key) {
        return liveSet().flatMap(set -> set.member(key)).map(member -> version(member.versionId()));
    }

    /** The default set that is live, whatever the current tenant has of its own. */
    public Optional<ModelSet> defaultSet() {
        return releases.newest(Tenants.PLATFORM).map(release -> get(release.setId()));
    }

    /** What was live for the current tenant by its own releases, the newest first; empty if it lives on the defaults. */
    public List<ModelRelease> releases(int limit) {
        return releases.ofTenant(TenantScope.require(), limit);
    }

    /** The releases of the defaults, the newest first. */
    public List<ModelRelease> defaultReleases(int limit) {
        return releases.ofTenant(Tenants.PLATFORM, limit);
    }

    /** The current tenant's own sets, the newest first. */
    public List<ModelSet> sets(int limit) {
        return sets.ofTenant(TenantScope.require(), limit);
    }
}
