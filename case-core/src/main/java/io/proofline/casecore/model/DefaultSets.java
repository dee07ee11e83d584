package io.proofline.casecore.model;

import io.proofline.casecore.audit.Actor;
import io.proofline.casecore.model.ModelRelease.Cause;
import io.proofline.casecore.model.ModelSet.Member;
import io.proofline.casecore.model.ModelSet.Origin;
import io.proofline.casecore.tenant.TenantTransaction;
import io.proofline.casecore.tenant.Tenants;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Takes over the models that come with a build as the platform's defaults. */
@Service
public class DefaultSets {

    private final TenantTransaction transaction;
    private final VersionRows versions;
    private final SetRows sets;
    private final ReleaseRows releases;
    private final Releases live;
    private final Clock clock;

    DefaultSets(
            TenantTransaction transaction,
            VersionRows versions,
            SetRows sets,
            ReleaseRows releases,
            Releases live,
            Clock clock) {
        this.transaction = transaction;
        this.versions = versions;
        this.sets = sets;
        this.releases = releases;
        this.live = live;
        this.clock = clock;
    }

    /**
     * Makes a default set of the models of a build, and lets it go live. What officers made of a default stays, and so do
     * tenants' own versions. Does nothing if these models have been shipped before: a restart changes nothing, and an
     * older node that starts beside newer ones does not bring old models back.
     */
    public void publish(List<NewModel> models) {
        transaction.run(Tenants.PLATFORM, () -> {
            releases.lock(Tenants.PLATFORM);
            List<UUID> shipped = models.stream().map(this::keep).toList();
            List<ModelSet> earlier = sets.shipped(Tenants.PLATFORM);
            if (earlier.stream().noneMatch(set -> ids(set).equals(new HashSet<>(shipped)))) {
                release(shipped, earlier.stream().findFirst());
            }
        });
    }

    private UUID keep(NewModel model) {
        return versions.keep(
                Tenants.PLATFORM,
                model.kind(),
                model.key(),
                model.text(),
                model.examples(),
                Actor.SYSTEM.id(),
                clock.instant());
    }

    private void release(List<UUID> shipped, Optional<ModelSet> before) {
        Optional<ModelSet> current = releases.newest(Tenants.PLATFORM).flatMap(release -> sets.find(release.setId()));
        UUID set = insert(Origin.SHIPPED, before, shipped);
        Set<UUID> untouched = before.map(DefaultSets::ids).orElse(Set.of());
        List<Member> changed = current.map(ModelSet::members).orElse(List.of()).stream()
                .filter(member -> !untouched.contains(member.versionId()))
                .toList();
        live.release(Tenants.PLATFORM, changed.isEmpty() ? set : beside(changed, set, current), Cause.SHIPPED);
    }

    private UUID beside(List<Member> changed, UUID set, Optional<ModelSet> current) {
        List<UUID> members =
                new ArrayList<>(changed.stream().map(Member::versionId).toList());
        sets.find(set).orElseThrow().members().stream()
                .filter(member -> changed.stream().noneMatch(own -> own.key().equals(member.key())))
                .forEach(member -> members.add(member.versionId()));
        return insert(Origin.FOLLOWED, current, members);
    }

    private UUID insert(Origin origin, Optional<ModelSet> parent, List<UUID> members) {
        return sets.insert(
                Tenants.PLATFORM,
                parent.map(ModelSet::id),
                Optional.empty(),
                origin,
                Optional.empty(),
                members,
                Actor.SYSTEM.id(),
                clock.instant());
    }

    private static Set<UUID> ids(ModelSet set) {
        Set<UUID> ids = new HashSet<>();
        set.members().forEach(member -> ids.add(member.versionId()));
        return ids;
    }
}
