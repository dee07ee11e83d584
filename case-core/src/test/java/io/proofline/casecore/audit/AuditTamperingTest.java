package io.proofline.casecore.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.proofline.casecore.audit.AuditFinding.Kind;
import io.proofline.casecore.audit.checkpoint.Checkpoint;
import io.proofline.casecore.audit.checkpoint.SignedCheckpoint;
import io.proofline.casecore.audit.checkpoint.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;

/** What somebody with every right over the database can do to the trail, and what shows of it. */
class AuditTamperingTest {

    private static TrailOnTrial trail;

    @BeforeAll
    static void a_database_of_its_own(@TempDir Path folder) {
        trail = new TrailOnTrial(folder);
    }

    @BeforeEach
    void a_trail_of_ten() {
        trail.restart(10);
    }

    @Test
    void an_untouched_trail_is_intact() {
        trail.checkpoints.keep();
        AuditVerification verification = trail.verifier.verify();
        assertThat(verification.findings()).isEmpty();
        assertThat(verification.entries()).isEqualTo(10);
        assertThat(verification.checkpoints()).isEqualTo(1);
    }

    @Test
    void an_edited_entry_is_located_whatever_was_edited() {
        trail.checkpoints.keep();
        for (String edit : List.of(
                "details = '{\"n\":99}'",
                "actor_id = 'somebody else'",
                "action = 'case_closed'",
                "at = at + interval '1 microsecond'",
                "case_id = gen_random_uuid()",
                "case_id = null",
                "personal = '\\x00'",
                "salt = uuid_send(gen_random_uuid())",
                "leaf_hash = sha256('x')")) {
            trail.restart(10);
            trail.tamper("update proofline.audit_entry set " + edit + " where leaf_index = 4");
            assertThat(trail.verifier.verify().findings()).as(edit).containsExactly(AuditFinding.edited(4));
        }
    }

    @Test
    void an_edit_with_a_hash_made_to_fit_is_located_between_two_checkpoints() {
        trail.checkpoints.keep();
        trail.append(5);
        trail.checkpoints.keep();
        trail.edit(12, "details = '{\"n\":99}'");
        assertThat(trail.verifier.verify().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.REWRITTEN);
            assertThat(finding.index()).isEqualTo(10);
            assertThat(finding.sentence()).startsWith("Among entries 10 to 14 are others");
        });
    }

    @Test
    void an_edit_with_a_hash_made_to_fit_is_located_by_the_subtree_above_it() {
        trail.append(790);
        trail.checkpoints.keep();
        trail.edit(300, "details = '{\"n\":99}'");
        assertThat(trail.verifier.verify().findings())
                .extracting(AuditFinding::kind, AuditFinding::index)
                .containsExactly(tuple(Kind.TREE_ALTERED, 256L), tuple(Kind.REWRITTEN, 0L));
    }

    @Test
    void nothing_is_proved_beside_an_entry_that_is_gone() {
        trail.checkpoints.keep();
        trail.tamper("delete from proofline.audit_entry where leaf_index = 4");
        AuditProofs proofs = new AuditProofs(trail.superuser, trail.own, trail.checkpoints);
        assertThatThrownBy(() -> proofs.inclusion(5)).isInstanceOf(AuditTrailBroken.class);
        assertThatThrownBy(() -> proofs.consistency(3, 10)).isInstanceOf(AuditTrailBroken.class);
    }

    @Test
    void an_altered_hash_of_a_subtree_is_located() {
        trail.append(790);
        trail.checkpoints.keep();
        trail.tamper("update proofline.audit_subtree set hash = sha256('x') where level = 8 and position = 2");
        assertThat(trail.verifier.verify().findings()).containsExactly(AuditFinding.treeAltered(512, 767));
    }

    @Test
    void deleted_entries_are_located() {
        trail.checkpoints.keep();
        trail.tamper("delete from proofline.audit_entry where leaf_index in (0, 3, 4)");
        assertThat(trail.verifier.verify().findings())
                .containsExactly(AuditFinding.missing(0, 0), AuditFinding.missing(3, 4));
    }

    @Test
    void a_deleted_entry_whose_gap_was_closed_is_located() {
        trail.checkpoints.keep();
        trail.tamper("delete from proofline.audit_entry where leaf_index = 3");
        trail.tamper(
                "update proofline.audit_entry set leaf_index = -leaf_index where leaf_index > 3",
                "update proofline.audit_entry set leaf_index = -leaf_index - 1 where leaf_index < 0");
        assertThat(trail.verifier.verify().findings())
                .extracting(AuditFinding::kind, AuditFinding::index)
                .containsExactly(tuple(Kind.MOVED, 3L), tuple(Kind.CUT_OFF, 9L));
        assertThat(trail.verifier.verify().findings().get(0).sentence())
                .isEqualTo("Entries 3 to 8 were sealed as entries 4 to 9.");
    }

    @Test
    void reordered_entries_are_located() {
        trail.checkpoints.keep();
        trail.tamper(
                "update proofline.audit_entry set leaf_index = -1 where leaf_index = 2",
                "update proofline.audit_entry set leaf_index = 2 where leaf_index = 6",
                "update proofline.audit_entry set leaf_index = 6 where leaf_index = -1");
        assertThat(trail.verifier.verify().findings())
                .containsExactly(AuditFinding.moved(2, 2, 6), AuditFinding.moved(6, 6, 2));
    }

    @Test
    void a_cut_end_shows_against_the_checkpoint() {
        trail.checkpoints.keep();
        trail.tamper("delete from proofline.audit_entry where leaf_index > 7");
        assertThat(trail.verifier.verify().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.CUT_OFF);
            assertThat(finding.index()).isEqualTo(8);
            assertThat(finding.sentence()).contains("was signed for 10 entries");
        });
    }

    @Test
    void an_end_cut_together_with_its_checkpoints_shows_against_those_kept_outside() {
        trail.checkpoints.keep();
        trail.append(5);
        trail.checkpoints.keep();
        trail.tamper(
                "delete from proofline.audit_entry where leaf_index > 9",
                "delete from proofline.audit_checkpoint where number > 1");
        assertThat(trail.verifier.verify().findings())
                .extracting(AuditFinding::kind, AuditFinding::index)
                .containsExactly(tuple(Kind.CUT_OFF, 10L), tuple(Kind.CHECKPOINT_REPLACED, 15L));
    }

    @Test
    void a_tree_made_anew_even_with_the_true_key_shows_against_the_checkpoints_kept_outside() {
        trail.checkpoints.keep();
        trail.forgetAllButWhatIsOutside();
        trail.append(15);
        trail.checkpoints.keep();
        assertThat(trail.verifier.verify().findings())
                .extracting(AuditFinding::kind, AuditFinding::index)
                .containsExactly(tuple(Kind.REWRITTEN, 0L), tuple(Kind.CHECKPOINT_REPLACED, 10L));
    }

    @Test
    void a_fork_of_one_size_shows_against_the_checkpoint_kept_outside() {
        trail.checkpoints.keep();
        trail.forgetAllButWhatIsOutside();
        trail.append(10);
        trail.checkpoints.current();
        assertThat(trail.verifier.verify().findings())
                .extracting(AuditFinding::kind, AuditFinding::index)
                .containsExactly(tuple(Kind.REWRITTEN, 0L), tuple(Kind.CHECKPOINT_REPLACED, 10L));
    }

    @Test
    void a_replaced_checkpoint_is_located_by_its_signature() {
        trail.checkpoints.keep();
        trail.append(5);
        trail.checkpoints.current();
        SignedCheckpoint forged = SigningKey.generate("bank.example/audit")
                .sign(new Checkpoint("bank.example/audit", 15, new byte[32], 2, Instant.now()));
        trail.tamper("update proofline.audit_checkpoint set note = '" + forged.note() + "' where number = 2");
        assertThat(trail.verifier.verify().findings())
                .containsExactly(AuditFinding.checkpointReplaced(15, "The signature of checkpoint 2 does not hold."));
    }

    @Test
    void a_checkpoint_that_is_gone_or_that_is_none_is_located() {
        for (int n = 0; n < 3; n++) {
            trail.append(1);
            trail.checkpoints.current();
        }
        trail.tamper(
                "delete from proofline.audit_checkpoint where number = 1",
                "update proofline.audit_checkpoint set note = 'x' where number = 3");
        assertThat(trail.verifier.verify().findings())
                .containsExactly(
                        AuditFinding.checkpointReplaced(12, "Checkpoints before checkpoint 2 are missing."),
                        AuditFinding.checkpointReplaced(13, "What stands as checkpoint 3 is none."));
    }

    @Test
    void a_checkpoint_is_signed_only_when_the_tree_has_grown() {
        trail.checkpoints.keep();
        trail.checkpoints.keep();
        trail.append(1);
        trail.checkpoints.keep();
        assertThat(trail.outside.kept())
                .extracting(signed -> signed.checkpoint().size())
                .containsExactly(10L, 11L);
        assertThat(trail.verifier.verify().findings()).isEmpty();
    }

    @Test
    void even_a_superuser_has_to_switch_the_triggers_off_first() {
        trail.append(790);
        trail.checkpoints.keep();
        for (String table : List.of("audit_entry", "audit_subtree", "audit_checkpoint", "audit_queue")) {
            assertThatThrownBy(() ->
                            trail.superuser.sql("truncate proofline." + table).update())
                    .as(table)
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("written once");
        }
        for (String change : List.of(
                "update proofline.audit_entry set details = '{}'",
                "delete from proofline.audit_entry",
                "update proofline.audit_subtree set hash = hash",
                "delete from proofline.audit_subtree",
                "update proofline.audit_checkpoint set note = ''",
                "delete from proofline.audit_checkpoint")) {
            assertThatThrownBy(() -> trail.superuser.sql(change).update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("written once");
        }
    }

    @Test
    void the_query_that_the_examiners_page_gives_agrees_without_any_of_our_code() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "audit.md"));
        int begin = page.indexOf("select leaf_index from");
        String query = page.substring(begin, page.indexOf("```", begin));
        assertThat(trail.superuser.sql(query).query(Long.class).list()).isEmpty();
        trail.tamper(
                "update proofline.audit_entry set personal = '\\x00' where leaf_index = 4",
                "update proofline.audit_entry set at = at + interval '1 microsecond' where leaf_index = 7",
                "update proofline.audit_entry set case_id = null where leaf_index = 8");
        assertThat(trail.superuser.sql(query).query(Long.class).list()).containsExactly(4L, 7L, 8L);
    }

    @Test
    void the_system_role_cannot_change_what_is_written_either() {
        for (String change : List.of(
                "update proofline.audit_entry set details = '{}'",
                "delete from proofline.audit_entry",
                "truncate proofline.audit_entry",
                "update proofline.audit_queue set details = '{}'",
                "truncate proofline.audit_queue",
                "update proofline.audit_subtree set hash = hash",
                "delete from proofline.audit_subtree",
                "truncate proofline.audit_subtree",
                "update proofline.audit_checkpoint set note = ''",
                "delete from proofline.audit_checkpoint",
                "truncate proofline.audit_checkpoint")) {
            assertThatThrownBy(() -> trail.system.sql(change).update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("permission denied");
        }
    }
}
