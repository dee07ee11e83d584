package io.proofline.casecore.model;

import io.proofline.casecore.audit.Actor;
import io.proofline.casecore.model.ModelRelease.Cause;
import io.proofline.casecore.model.ModelSet.Member;
import io.proofline.casecore.model.ModelSet.Origin;
import io.proofline.casecore.tenant.Tenants;
import io.proofline.contract.tenant.TenantId;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Makes sets. A tenant's set is its own versions beside the platform's; when the platform's change, the tenant's own are
 * put beside the new ones. A tenant that rolled back stays on exactly that set until its next change.
 */
@Component
class SetComposition {

    private static final Set<Cause> PINNING = Set.of(Cause.ROLLBACK, Cause.EMERGENCY, Cause.UNDONE);

    private final ReleaseRows releases;
    private final SetRows sets;
    private final VersionRows versions;
    private final Releases live;
    private final Clock clock;

    SetComposition(ReleaseRows releases, SetRows sets, VersionRows versions, Releases live, Clock clock) {
        this.releases = releases;
        this.sets = sets;
        this.versions = versions;
        this.live = live;
        this.clock = clock;
    }

    /** The release that counts for a tenant, after its own versions were put beside a newer default. */
    Optional<ModelRelease> current(TenantId tenant) {
        Optional<ModelRelease> defaults = releases.newest(Tenants.PLATFORM);
        Optional<ModelRelease> own = releases.newest(tenant);
        if (own.isEmpty() || tenant.equals(Tenants.PLATFORM) || defaults.isEmpty()) {
            return own.or(() -> defaults);
        }
        if (!behind(own.get(), defaults.get())) {
            return own;
        }
        releases.lock(tenant);
        ModelRelease newest = releases.newest(tenant).orElseThrow();
        if (behind(newest, defaults.get())) {
            UUID followed = followed(tenant, newest, defaults.get());
            live.release(tenant, followed, Cause.FOLLOWED);
        }
        return releases.newest(tenant);
    }

    private boolean behind(ModelRelease own, ModelRelease defaults) {
        return own.canary().isEmpty()
                && !PINNING.contains(own.cause())
                && sets.find(own.setId())
                        .flatMap(ModelSet::base)
                        .filter(base -> !base.equals(defaults.setId()))
                        .isPresent();
    }

    private UUID followed(TenantId tenant, ModelRelease newest, ModelRelease defaults) {
        ModelSet mine = sets.find(newest.setId()).orElseThrow();
        Map<String, UUID> members = ofDefaults(defaults);
        mine.own().forEach(own -> members.put(own.key(), own.versionId()));
        return sets.insert(
                tenant,
                Optional.of(mine.id()),
                Optional.of(defaults.setId()),
                Origin.FOLLOWED,
                Optional.empty(),
                members.values(),
                Actor.SYSTEM.id(),
                clock.instant());
    }

    /**
     * What would run after a change, by key: what is live with other versions in some places.
     *
     * @param items version ids by key
     */
    Map<String, UUID> preview(TenantId tenant, Map<String, UUID> items) {
        ModelRelease defaults = releases.newest(Tenants.PLATFORM).orElseThrow(SetComposition::notStarted);
        Map<String, UUID> members = ofDefaults(defaults);
        releases.newest(tenant).flatMap(release -> sets.find(release.setId())).ifPresent(mine -> mine.own()
                .forEach(own -> members.put(own.key(), own.versionId())));
        if (tenant.equals(Tenants.PLATFORM)) {
            members.putAll(items);
        } else {
            items.forEach((key, version) -> members.put(key, orDefault(defaults, key, version)));
        }
        return members;
    }

    /** A tenant's copy of what is the default anyway is no version of its own, and follows the default from then on. */
    private UUID orDefault(ModelRelease defaults, String key, UUID version) {
        ModelVersion wanted = versions.find(version).orElseThrow();
        return sets.find(defaults.setId())
                .flatMap(set -> set.member(key))
                .map(Member::versionId)
                .flatMap(versions::find)
                .filter(standard -> standard.text().equals(wanted.text())
                        && standard.examples().equals(wanted.examples()))
                .map(ModelVersion::id)
                .orElse(version);
    }

    /** The set of a change that goes live. */
    UUID changed(TenantId tenant, UUID parent, Map<String, UUID> items, UUID changeId, String by) {
        Optional<UUID> base = tenant.equals(Tenants.PLATFORM)
                ? Optional.empty()
                : releases.newest(Tenants.PLATFORM).map(ModelRelease::setId);
        return sets.insert(
                tenant,
                Optional.of(parent),
                base,
                Origin.CHANGE,
                Optional.of(changeId),
                preview(tenant, items).values(),
                by,
                clock.instant());
    }

    private Map<String, UUID> ofDefaults(ModelRelease defaults) {
        Map<String, UUID> members = new LinkedHashMap<>();
        sets.find(defaults.setId())
                .orElseThrow()
                .members()
                .forEach(member -> members.put(member.key(), member.versionId()));
        return members;
    }

    private static IllegalStateException notStarted() {
        return new IllegalStateException("No models have been shipped yet.");
    }
}
