package io.proofline.casecore.model;

import io.proofline.casecore.audit.Actor;
import io.proofline.casecore.audit.AuditActions;
import io.proofline.casecore.audit.AuditEvent;
import io.proofline.casecore.audit.AuditLog;
import io.proofline.casecore.database.DatabaseTime;
import io.proofline.casecore.model.DraftRefused.Why;
import io.proofline.contract.model.ModelDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The current tenant's drafts. A save names the revision that it builds on; if somebody else saved meanwhile it is
 * refused, and neither text is lost: the stored one stands, the other is still in the caller's hands.
 */
@Service
@Transactional
public class ModelDrafts {

    /** Of a draft's text, and of its examples together. */
    public static final int MAX_CHARACTERS = 2_000_000;

    private static final int MAX_NAME = 100;
    private static final int MAX_COMMENT = 2_000;

    private final DraftRows rows;
    private final ModelSets sets;
    private final AuditLog audit;
    private final Clock clock;

    ModelDrafts(DraftRows rows, ModelSets sets, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.sets = sets;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that are open, the last saved first. */
    @Transactional(readOnly = true)
    public List<ModelDraft> open() {
        return rows.open();
    }

    /**
     * A draft by its id.
     *
     * @throws ModelNotFound if there is none, or it is another tenant's
     */
    @Transactional(readOnly = true)
    public ModelDraft get(UUID id) {
        return rows.find(id).orElseThrow(() -> notFound(id));
    }

    /**
     * Begins a draft with the text and examples of a version, usually {@link ModelSets#liveVersion}.
     *
     * @param name 1 to 100 characters
     * @throws DraftRefused if the name is empty or too long
     */
    public ModelDraft create(ModelVersion from, String name, String by) {
        return create(from, new DraftContent(name, "", from.text(), from.examples()), by);
    }

    /** Begins a draft with another text, such as an imported file, on a version to compare it with. */
    public ModelDraft create(ModelVersion base, DraftContent content, String by) {
        return create(base, content, Set.of(by), by);
    }

    /**
     * What somebody made of a draft becomes a draft of its own. Whoever wrote the one before has words in it still and is
     * an author of both; else a copy would be a way round four eyes.
     *
     * @throws ModelNotFound if there is no such draft, or it is another tenant's
     */
    public ModelDraft copy(UUID id, DraftContent content, String by) {
        ModelDraft stored = get(id);
        Set<String> authors = new HashSet<>(stored.authors());
        authors.add(by);
        return create(base(stored), content, authors, by);
    }

    private ModelDraft create(ModelVersion base, DraftContent content, Set<String> authors, String by) {
        refuseUnfit(content);
        UUID id = UUID.randomUUID();
        Instant now = DatabaseTime.exact(clock.instant());
        rows.insert(new ModelDraft(
                id,
                base.kind(),
                base.key(),
                content.name().strip(),
                content.comment(),
                base.id(),
                content.text(),
                content.examples(),
                1,
                authors,
                now,
                by,
                now,
                Optional.empty()));
        ModelDraft draft = get(id);
        note(AuditActions.MODEL_DRAFT_CREATED, draft, by);
        return draft;
    }

    /**
     * Saves a draft.
     *
     * @param revision that the caller has seen
     * @return the draft at its next revision
     * @throws DraftRefused if somebody saved it since, it is closed, or something is too long
     * @throws ModelNotFound if there is none, or it is another tenant's
     */
    public ModelDraft save(UUID id, int revision, DraftContent content, String by) {
        refuseUnfit(content);
        if (!rows.save(id, revision, content, by, clock.instant())) {
            ModelDraft stored = get(id);
            throw stored.open()
                    ? refused(Why.STALE, stored, stored.savedBy() + " saved the draft since.")
                    : refused(Why.CLOSED, stored, "The draft is closed.");
        }
        ModelDraft saved = get(id);
        note(AuditActions.MODEL_DRAFT_SAVED, saved, by);
        return saved;
    }

    /** Throws a draft away; it can still be read. */
    public void discard(UUID id, String by) {
        ModelDraft draft = get(id);
        if (rows.close(id, clock.instant())) {
            note(AuditActions.MODEL_DRAFT_DISCARDED, draft, by);
        }
    }

    /** The version that a draft is compared with. */
    @Transactional(readOnly = true)
    public ModelVersion base(ModelDraft draft) {
        return sets.version(draft.base());
    }

    private void note(String action, ModelDraft draft, String by) {
        audit.append(AuditEvent.ofTenant(
                action,
                Actor.staff(by),
                Map.of(
                        "draft", draft.id().toString(),
                        "model", draft.key(),
                        "revision", draft.revision(),
                        "version", ModelDigest.of(draft.text()))));
    }

    private static void refuseUnfit(DraftContent content) {
        String name = content.name().strip();
        if (name.isEmpty() || name.length() > MAX_NAME || content.comment().length() > MAX_COMMENT) {
            throw new DraftRefused(Why.NAME, "", null, "A draft needs a name of at most " + MAX_NAME + " characters.");
        }
        long examples = content.examples().stream()
                .mapToLong(file -> file.subject().length() + file.csv().length())
                .sum();
        if (content.text().length() > MAX_CHARACTERS || examples > MAX_CHARACTERS) {
            throw new DraftRefused(
                    Why.TOO_LONG, "", null, "A draft may have " + MAX_CHARACTERS + " characters at most.");
        }
    }

    private static DraftRefused refused(Why why, ModelDraft stored, String sentence) {
        return new DraftRefused(why, stored.savedBy(), stored.savedAt(), sentence);
    }

    private static ModelNotFound notFound(UUID id) {
        return new ModelNotFound("There is no draft " + id + ".");
    }
}
