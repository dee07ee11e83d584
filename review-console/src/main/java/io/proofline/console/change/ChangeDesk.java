package io.proofline.console.change;

import io.proofline.casecore.model.ChangeProposals;
import io.proofline.casecore.model.ModelChanges;
import io.proofline.casecore.model.ModelRelease;
import io.proofline.casecore.model.ModelSet;
import io.proofline.casecore.model.ModelSets;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.casecore.tenant.Tenants;
import io.proofline.console.access.Colleagues;
import io.proofline.console.wording.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the overview of changes shows. */
@Component
class ChangeDesk {

    private static final int HISTORY = 30;
    private static final Set<ModelRelease.Cause> PINNING =
            Set.of(ModelRelease.Cause.ROLLBACK, ModelRelease.Cause.EMERGENCY, ModelRelease.Cause.UNDONE);

    private final ModelSets sets;
    private final ModelChanges changes;
    private final ChangeProposals proposals;
    private final ChangeWords words;
    private final Colleagues colleagues;
    private final Wording wording;

    ChangeDesk(
            ModelSets sets,
            ModelChanges changes,
            ChangeProposals proposals,
            ChangeWords words,
            Colleagues colleagues,
            Wording wording) {
        this.sets = sets;
        this.changes = changes;
        this.proposals = proposals;
        this.words = words;
        this.colleagues = colleagues;
        this.wording = wording;
    }

    Optional<LiveView> live() {
        return sets.live().map(release -> {
            ModelSet set = sets.get(release.setId());
            return new LiveView(
                    set.title(),
                    wording.moment(release.liveFrom()),
                    name(release.releasedBy()),
                    release.canary()
                            .map(canary ->
                                    wording.say("changes.canary.share", canary.percent(), words.title(canary.setId())))
                            .orElse(null),
                    pinned(release),
                    models(set));
        });
    }

    /** A tenant that rolled back stays there until its next change; the platform follows nobody anyway. */
    private static boolean pinned(ModelRelease release) {
        return PINNING.contains(release.cause()) && !release.tenant().equals(Tenants.PLATFORM);
    }

    private List<LiveView.Model> models(ModelSet set) {
        return set.members().stream()
                .map(member -> new LiveView.Model(
                        member.key(),
                        wording.say("models.kind." + member.kind().word()),
                        member.version(),
                        set.own().contains(member)))
                .toList();
    }

    List<ChangeRow> underWay(String reader) {
        return changes.underWay().stream()
                .map(change -> words.row(change, reader))
                .toList();
    }

    List<ChangeRow> newest(String reader) {
        return changes.newest(HISTORY).stream()
                .map(change -> words.row(change, reader))
                .toList();
    }

    /** The tenant's own releases, then those of the defaults, each the newest first. */
    List<ReleaseRow> history() {
        Set<UUID> earlier = proposals.earlierSets().stream().map(ModelSet::id).collect(Collectors.toSet());
        boolean ownDefaults = TenantScope.require().equals(Tenants.PLATFORM);
        List<ModelRelease> releases = Stream.concat(
                        sets.releases(HISTORY).stream(),
                        ownDefaults ? Stream.empty() : sets.defaultReleases(HISTORY).stream())
                .toList();
        Map<UUID, ModelSet> named = sets.all(releases.stream()
                .flatMap(release -> Stream.concat(
                        Stream.of(release.setId()), release.canary().map(ModelRelease.Canary::setId).stream()))
                .collect(Collectors.toSet()));
        Map<String, String> people = releases.stream()
                .map(ModelRelease::releasedBy)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), this::name));
        Map<UUID, Integer> numbers = changes.numbers(releases.stream()
                .flatMap(release -> release.changeId().stream())
                .toList());
        return releases.stream()
                .map(release -> new ReleaseRow(
                        release.setId(),
                        named.get(release.setId()).title(),
                        wording.moment(release.liveFrom()),
                        cause(release, named),
                        people.get(release.releasedBy()),
                        release.changeId().filter(numbers::containsKey).orElse(null),
                        release.changeId().map(numbers::get).orElse(null),
                        earlier.contains(release.setId())))
                .toList();
    }

    private String cause(ModelRelease release, Map<UUID, ModelSet> named) {
        String key = "changes.cause." + release.cause().name().toLowerCase(Locale.ROOT);
        return release.canary()
                .map(canary -> wording.say(
                        key, canary.percent(), named.get(canary.setId()).title()))
                .orElseGet(() -> wording.say(key));
    }

    private String name(String username) {
        return username.equals("proofline") ? wording.say("changes.by-build") : colleagues.displayName(username);
    }
}
