package io.proofline.casecore.model;

import io.proofline.casecore.tenant.Tenants;
import io.proofline.contract.tenant.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The current tenant's own versions beside the defaults, and whether a newer default offers itself. */
@Service
@Transactional
public class OwnVersions {

    private static final int GENERATIONS = 100;

    private final ModelSets sets;
    private final ChangeRows changes;
    private final ModelDrafts drafts;

    OwnVersions(ModelSets sets, ChangeRows changes, ModelDrafts drafts) {
        this.sets = sets;
        this.changes = changes;
        this.drafts = drafts;
    }

    /**
     * A version that the tenant has of its own.
     *
     * @param standard the default that is live now
     * @param base the default that the tenant's version was derived from
     */
    public record Own(ModelVersion mine, ModelVersion standard, ModelVersion base) {

        /** Whether the default has moved on since. */
        public boolean behind() {
            return !base.id().equals(standard.id());
        }
    }

    /** In order of kind and key; empty for a tenant that lives on the defaults. */
    @Transactional(readOnly = true)
    public List<Own> all() {
        Optional<ModelSet> standard = sets.defaultSet();
        List<Own> own = new ArrayList<>();
        sets.liveSet().map(ModelSet::own).orElse(List.of()).forEach(member -> standard.flatMap(
                        set -> set.member(member.key()))
                .ifPresent(other -> own.add(new Own(
                        sets.version(member.versionId()),
                        sets.version(other.versionId()),
                        sets.version(base(member.versionId()))))));
        return own;
    }

    /** Begins a draft that gives the tenant's own version up for the default. */
    public ModelDraft takeOver(String key, String name, String by) {
        Own own = get(key);
        return drafts.create(
                own.standard(),
                new DraftContent(name, "", own.standard().text(), own.standard().examples()),
                by);
    }

    /** Begins a draft with the tenant's own version on the default that is live now, to be worked on and compared with it. */
    public ModelDraft keep(String key, String name, String by) {
        Own own = get(key);
        return drafts.create(
                own.standard(),
                new DraftContent(name, "", own.mine().text(), own.mine().examples()),
                by);
    }

    private Own get(String key) {
        return all().stream()
                .filter(own -> own.mine().key().equals(key))
                .findFirst()
                .orElseThrow(() -> new ModelNotFound("There is no version of " + key + " of one's own."));
    }

    /** Back through the tenant's own versions to the default that the first of them was derived from. */
    private UUID base(UUID version) {
        UUID at = version;
        for (int i = 0; i < GENERATIONS && !owner(at).equals(Tenants.PLATFORM); i++) {
            UUID current = at;
            Optional<UUID> before = changes.baseOf(at).filter(base -> !base.equals(current));
            if (before.isEmpty()) {
                return at;
            }
            at = before.get();
        }
        return at;
    }

    private TenantId owner(UUID version) {
        return sets.version(version).tenant();
    }
}
