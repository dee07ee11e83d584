package io.proofline.casecore.model;

import io.proofline.casecore.audit.Actor;
import io.proofline.casecore.audit.AuditActions;
import io.proofline.casecore.audit.AuditEvent;
import io.proofline.casecore.audit.AuditLog;
import io.proofline.casecore.database.DatabaseTime;
import io.proofline.casecore.model.ChangeRefused.Why;
import io.proofline.casecore.model.ChangeRows.NewChange;
import io.proofline.casecore.model.ModelChange.Item;
import io.proofline.casecore.model.ModelChange.Kind;
import io.proofline.casecore.model.ModelChange.Status;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.casecore.tenant.Tenants;
import io.proofline.contract.process.ModelChangeProcess;
import io.proofline.contract.tenant.TenantId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts changes before another officer. What is proposed is frozen, and has been proven before anything is written. */
@Service
@Transactional
public class ChangeProposals {

    private static final int MAX_REASON = 2_000;
    private static final int HUNDRED = 100;

    private final ChangeRows rows;
    private final DraftRows drafts;
    private final VersionRows versions;
    private final ReleaseRows releases;
    private final ModelSets sets;
    private final SetComposition composition;
    private final ChangeProof proof;
    private final ObjectProvider<ModelChangeProcess> process;
    private final AuditLog audit;
    private final Clock clock;

    ChangeProposals(
            ChangeRows rows,
            DraftRows drafts,
            VersionRows versions,
            ReleaseRows releases,
            ModelSets sets,
            SetComposition composition,
            ChangeProof proof,
            ObjectProvider<ModelChangeProcess> process,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.drafts = drafts;
        this.versions = versions;
        this.releases = releases;
        this.sets = sets;
        this.composition = composition;
        this.proof = proof;
        this.process = process;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * How a change is to go live.
     *
     * @param liveAt empty for as soon as it is approved
     * @param percent share of new cases that it gets first, 1..99; empty for all
     */
    public record Schedule(Optional<Instant> liveAt, Optional<Integer> percent) {

        public static final Schedule AT_ONCE = new Schedule(Optional.empty(), Optional.empty());
    }

    /**
     * Proposes drafts to go live together. They are closed; if they are sent back they open again.
     *
     * @param revisions of the drafts as the proposer has seen them, by draft
     * @throws ChangeRefused if something speaks against it; nothing is written then
     */
    public ModelChange propose(Map<UUID, Integer> revisions, String reason, Schedule schedule, String by) {
        refuseUnfit(reason, schedule);
        List<ModelDraft> chosen = new ArrayList<>();
        revisions.forEach((id, revision) -> chosen.add(unchanged(id, revision)));
        List<String> problems = problems(chosen);
        if (!problems.isEmpty()) {
            throw new ChangeRefused(Why.NOT_PROVEN, problems);
        }
        TenantId tenant = TenantScope.require();
        releases.lock(tenant);
        ModelSet live = sets.liveSet().orElseThrow();
        Set<String> authors = new HashSet<>(Set.of(by));
        List<Item> items = new ArrayList<>();
        for (ModelDraft draft : chosen) {
            authors.addAll(draft.authors());
            UUID version = versions.keep(
                    tenant, draft.kind(), draft.key(), draft.text(), draft.examples(), by, clock.instant());
            items.add(new Item(draft.key(), version, draft.base(), draft.id()));
        }
        if (items.stream().noneMatch(this::rebased)) {
            refuseSame(live, composition.preview(tenant, Item.byKey(items)));
        }
        chosen.forEach(draft -> drafts.close(draft.id(), clock.instant()));
        return begin(new NewChange(
                Kind.DRAFTS,
                Status.PROPOSED,
                reason.strip(),
                live.id(),
                Optional.empty(),
                schedule.liveAt().map(DatabaseTime::exact),
                schedule.percent(),
                by,
                authors,
                items));
    }

    /**
     * Proposes that an earlier set is live again.
     *
     * @throws ChangeRefused if it is live now, or was never live for this tenant
     */
    public ModelChange proposeRollback(UUID target, String reason, String by) {
        refuseUnfit(reason, Schedule.AT_ONCE);
        return begin(rollback(Kind.ROLLBACK, Status.PROPOSED, target, reason, by));
    }

    /**
     * Makes the set that was live before the present one live again, at once and by one officer; another one has to
     * confirm it afterwards.
     */
    public ModelChange rollBackNow(String reason, String by) {
        refuseUnfit(reason, Schedule.AT_ONCE);
        UUID target =
                earlierSets().stream().findFirst().map(ModelSet::id).orElseThrow(() -> new ChangeRefused(Why.BEHIND));
        return begin(rollback(Kind.EMERGENCY, Status.TO_CONFIRM, target, reason, by));
    }

    /** The sets that the current tenant may go back to, the last live first; none of them is live now. */
    @Transactional(readOnly = true)
    public List<ModelSet> earlierSets() {
        Optional<UUID> live = sets.live().map(ModelRelease::setId);
        List<ModelRelease> history = new ArrayList<>(sets.releases(HUNDRED));
        if (!TenantScope.require().equals(Tenants.PLATFORM)) {
            history.addAll(sets.defaultReleases(HUNDRED));
        }
        List<UUID> earlier = history.stream()
                .map(ModelRelease::setId)
                .filter(set -> live.filter(set::equals).isEmpty())
                .distinct()
                .toList();
        Map<UUID, ModelSet> read = sets.all(earlier);
        return earlier.stream().map(read::get).toList();
    }

    private NewChange rollback(Kind kind, Status status, UUID target, String reason, String by) {
        releases.lock(TenantScope.require());
        UUID live = sets.live().orElseThrow().setId();
        if (earlierSets().stream().noneMatch(set -> set.id().equals(target))) {
            throw new ChangeRefused(Why.NO_CHANGE);
        }
        return new NewChange(
                kind,
                status,
                reason.strip(),
                live,
                Optional.of(target),
                Optional.empty(),
                Optional.empty(),
                by,
                Set.of(by),
                List.of());
    }

    private ModelChange begin(NewChange proposed) {
        UUID id = rows.insert(proposed, clock.instant());
        ModelChange change = rows.find(id).orElseThrow();
        audit.append(AuditEvent.ofTenant(
                AuditActions.MODEL_CHANGE_PROPOSED, Actor.staff(proposed.by()), details(change, proposed)));
        process.getObject().start(id);
        return rows.find(id).orElseThrow();
    }

    private Map<String, Object> details(ModelChange change, NewChange proposed) {
        Map<String, Object> details = new TreeMap<>();
        details.put("change", change.id().toString());
        details.put("number", change.number());
        details.put("kind", change.kind().word());
        details.put("reason", change.reason());
        details.put("authors", change.authors().stream().sorted().toList());
        Map<String, String> proposedVersions = new TreeMap<>();
        change.items()
                .forEach(item -> proposedVersions.put(
                        item.key(), sets.version(item.versionId()).version()));
        details.put("versions", proposedVersions);
        proposed.target()
                .ifPresent(target -> details.put("target", sets.get(target).title()));
        proposed.liveAt().ifPresent(moment -> details.put("live_at", moment.toString()));
        proposed.percent().ifPresent(percent -> details.put("percent", percent));
        return details;
    }

    private List<String> problems(List<ModelDraft> chosen) {
        List<NewModel> changed = chosen.stream()
                .map(draft -> new NewModel(draft.kind(), draft.key(), draft.text(), draft.examples()))
                .toList();
        if (changed.stream().map(NewModel::key).distinct().count() < changed.size()) {
            return List.of("One change has one draft of a model at most.");
        }
        List<NewModel> all = new ArrayList<>(changed);
        sets.liveSet().orElseThrow().members().stream()
                .filter(member ->
                        changed.stream().noneMatch(model -> model.key().equals(member.key())))
                .map(member -> sets.version(member.versionId()))
                .forEach(version ->
                        all.add(new NewModel(version.kind(), version.key(), version.text(), version.examples())));
        return proof.problems(changed, all);
    }

    private ModelDraft unchanged(UUID id, int revision) {
        ModelDraft draft = drafts.lock(id).orElseThrow(() -> new ModelNotFound("There is no draft " + id + "."));
        if (!draft.open() || draft.revision() != revision) {
            throw new ChangeRefused(Why.DRAFT_STALE);
        }
        return draft;
    }

    /** A version of one's own that is kept as it is on a newer default: what it is compared with from now on changes. */
    private boolean rebased(Item item) {
        boolean onDefault = sets.defaultSet()
                .flatMap(set -> set.member(item.key()))
                .filter(standard -> standard.versionId().equals(item.base()))
                .isPresent();
        return onDefault
                && rows.baseOf(item.versionId())
                        .filter(before -> !before.equals(item.base()))
                        .isPresent();
    }

    private void refuseUnfit(String reason, Schedule schedule) {
        if (reason.isBlank() || reason.length() > MAX_REASON) {
            throw new ChangeRefused(Why.REASON);
        }
        boolean past = schedule.liveAt()
                .filter(moment -> moment.isBefore(clock.instant()))
                .isPresent();
        boolean share = schedule.percent()
                .filter(percent -> percent < 1 || percent >= HUNDRED)
                .isPresent();
        if (past || share) {
            throw new ChangeRefused(Why.SCHEDULE);
        }
    }

    private static void refuseSame(ModelSet live, Map<String, UUID> wanted) {
        Map<String, UUID> running = new LinkedHashMap<>();
        live.members().forEach(member -> running.put(member.key(), member.versionId()));
        if (wanted.equals(running)) {
            throw new ChangeRefused(Why.NO_CHANGE);
        }
    }
}
