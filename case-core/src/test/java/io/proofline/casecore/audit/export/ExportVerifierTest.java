package io.proofline.casecore.audit.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.proofline.casecore.audit.checkpoint.Checkpoint;
import io.proofline.casecore.audit.checkpoint.SignedCheckpoint;
import io.proofline.casecore.audit.export.ExportFinding.Kind;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ObjectAssert;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** What can be done to an export, and by which line it shows. */
class ExportVerifierTest {

    private static final SampleLog LOG = new SampleLog("a");
    /** Line 1 is the header, entry n stands in line n + 2, the seal in line 22. */
    private static final List<String> WHOLE = LOG.export(20, index -> true);

    /** Header, statement, then entry and proof in turn. */
    private static final List<String> EVIDENCE = LOG.evidence(50, 3, 7, 20, 49);

    @Test
    void untouched_exports_hold_whatever_is_left_out_between() {
        for (int size : new int[] {1, 2, 7, 64, 100, 2500}) {
            assertHolds(LOG.verify(LOG.export(size, index -> true)), size);
        }
        assertHolds(LOG.verify(LOG.export(300, index -> index % 7 == 3)), 43);
        assertHolds(LOG.verify(LOG.export(300, index -> index > 90 && index < 133)), 42);
        assertHolds(LOG.verify(LOG.export(300, index -> false)), 0);
        assertHolds(LOG.verify(EVIDENCE), 4);
    }

    @Test
    void an_edited_entry_is_named() {
        assertThat(kindsAndLines(edit(WHOLE, 7, line -> line.replace("\"a\"", "\"b\""))))
                .containsExactly(tuple(Kind.EDITED, 7L));
        assertThat(kindsAndLines(edit(EVIDENCE, 5, line -> line.replace("\"a\"", "\"b\""))))
                .containsExactly(tuple(Kind.NOT_IN_TREE, 5L), tuple(Kind.EDITED, 5L));
        assertThat(kindsAndLines(edit(EVIDENCE, 2, line -> line.replace("ab", "cd"))))
                .containsExactly(tuple(Kind.EDITED, 2L));
    }

    @Test
    void an_edit_deep_in_a_long_export_is_named() {
        assertThat(kindsAndLines(edit(LOG.export(2500, index -> true), 1777, line -> line.replace("\"a\"", "\"b\""))))
                .containsExactly(tuple(Kind.EDITED, 1777L));
    }

    @Test
    void a_deleted_entry_is_named() {
        assertThat(LOG.verify(without(WHOLE, 7)).findings())
                .extracting(ExportFinding::kind, ExportFinding::sentence)
                .containsExactly(
                        tuple(Kind.DELETED, "Entry 5 is missing before line 7."),
                        tuple(Kind.DELETED, "A line was taken out before line 7."));
        List<String> withoutEntryAndProof = without(without(EVIDENCE, 5), 5);
        assertThat(kindsAndLines(withoutEntryAndProof))
                .containsExactly(tuple(Kind.DELETED, 5L), tuple(Kind.DELETED, 5L));
    }

    @Test
    void reordered_entries_are_named() {
        List<String> swapped = new ArrayList<>(WHOLE);
        Collections.swap(swapped, 4, 9);
        assertThat(kindsAndLines(swapped))
                .contains(tuple(Kind.REORDERED, 5L), tuple(Kind.REORDERED, 10L))
                .doesNotContain(tuple(Kind.EDITED, 5L));
    }

    @Test
    void an_entry_put_in_is_named() {
        List<String> longer = new ArrayList<>(EVIDENCE);
        longer.add(4, "{\"index\":5,\"v\":1,\"action\":\"a\"}");
        assertThat(kindsAndLines(longer)).containsExactly(tuple(Kind.NOT_IN_TREE, 5L), tuple(Kind.INSERTED, 5L));
        longer.add("{\"index\":50}");
        assertThat(kindsAndLines(longer)).contains(tuple(Kind.INSERTED, (long) longer.size()));
    }

    @Test
    void a_cut_end_is_named_wherever_the_cut_is() {
        List<String> export = LOG.export(2500, index -> true);
        for (int lines : new int[] {1, 2, 500, 1000, 1001, 1002, 2000, 2502}) {
            assertThat(kindsAndLines(export.subList(0, lines)))
                    .as("cut after line %d", lines)
                    .contains(tuple(Kind.CUT_OFF, (long) lines));
        }
    }

    @Test
    void what_is_sealed_with_another_key_does_not_hold() {
        SampleLog forger = new SampleLog("a");
        List<String> forged = forger.export(20, index -> true);
        assertHolds(forger.verify(forged), 20);
        assertThat(kindsAndLines(forged)).containsExactly(tuple(Kind.NOT_SIGNED, 1L), tuple(Kind.NOT_SIGNED, 22L));
    }

    @Test
    void without_a_key_the_files_own_is_taken_and_the_report_says_so() throws Exception {
        ExportReport report = new ExportVerifier(List.of(), List.of())
                .verify(new ByteArrayInputStream(String.join("\n", WHOLE).getBytes(StandardCharsets.UTF_8)));
        assertThat(report.holds()).isTrue();
        assertThat(report.notes())
                .singleElement()
                .asString()
                .contains(LOG.key.publicKey().id());
    }

    @Test
    void checkpoints_from_outside_agree_with_an_honest_log_whole_or_with_a_proof() {
        assertHolds(LOG.verify(WHOLE, LOG.checkpoint(20, 9), LOG.checkpoint(13, 4), LOG.checkpoint(1, 1)), 20);
        assertHolds(LOG.verify(LOG.export(300, index -> index % 7 == 3, 201), LOG.checkpoint(201, 4)), 43);
    }

    @Test
    void a_log_whose_end_was_cut_shows_against_a_checkpoint_from_outside() {
        assertThat(LOG.verify(WHOLE, LOG.checkpoint(25, 8)).findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.kind()).isEqualTo(Kind.CUT_OFF);
                    assertThat(finding.sentence()).contains("signed for 25 entries", "log of 20");
                });
    }

    @Test
    void a_forked_log_shows_against_a_checkpoint_from_outside() {
        SampleLog fork = new SampleLog("b");
        for (List<String> export :
                List.of(WHOLE, LOG.export(300, index -> index % 7 == 3, 13), LOG.export(300, index -> true))) {
            SignedCheckpoint forked = LOG.key.sign(new Checkpoint(
                    SampleLog.ORIGIN,
                    13,
                    fork.tree(13).root(),
                    4,
                    LOG.checkpoint(1, 4).checkpoint().at()));
            assertThat(LOG.verify(export, forked).findings())
                    .extracting(ExportFinding::kind)
                    .containsExactly(Kind.FORKED);
        }
    }

    @Test
    void a_replaced_checkpoint_shows_against_the_one_from_outside() {
        assertThat(LOG.verify(WHOLE, LOG.checkpoint(13, 9)).findings())
                .extracting(ExportFinding::kind)
                .containsExactly(Kind.CHECKPOINT_REPLACED);
        assertThat(kindsAndLines(edit(WHOLE, 1, line -> line.replace("\\n20\\n", "\\n19\\n"))))
                .contains(tuple(Kind.NOT_SIGNED, 1L), tuple(Kind.EDITED, 1L));
    }

    @Test
    void a_checkpoint_of_somebody_else_and_one_that_cannot_be_compared_are_told() {
        SampleLog other = new SampleLog("a");
        assertThat(LOG.verify(WHOLE, other.checkpoint(13, 4)).findings())
                .extracting(ExportFinding::kind)
                .containsExactly(Kind.NOT_SIGNED);
        ExportReport later = LOG.verify(WHOLE, LOG.checkpoint(25, 10));
        assertThat(later.findings()).extracting(ExportFinding::kind).containsExactly(Kind.NOT_COMPARED);
        assertThat(later.notes()).singleElement().asString().contains("later than this file");
        assertHolds(LOG.verify(WHOLE, LOG.checkpoint(25, 10), LOG.checkpoint(20, 9)), 20);
        assertThat(LOG.verify(EVIDENCE, LOG.checkpoint(8, 2), LOG.checkpoint(13, 4), LOG.checkpoint(11, 3))
                        .notes())
                .containsExactly("From outside, not to be compared with this file: 3 checkpoints between 2 and 4;"
                        + " for the newest of them make it again with since=13.");
    }

    @Test
    void what_is_no_export_is_refused_in_a_sentence() {
        for (String text : List.of(
                "",
                "x",
                "{}",
                "[]",
                "{\"header\":null}",
                "{\"header\":{}}",
                "{\"header\":{\"form\":\"proofline-audit-export-1\"}}",
                "\u0000".repeat(1000))) {
            assertThat(LOG.verify(List.of(text)).findings())
                    .as(text)
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.kind()).isEqualTo(Kind.UNREADABLE));
        }
    }

    @Test
    void whatever_single_byte_is_altered_the_file_does_not_hold() throws Exception {
        Random random = new Random(11);
        byte[] file = String.join("\n", EVIDENCE).getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 400; round++) {
            byte[] altered = file.clone();
            int at = random.nextInt(altered.length);
            altered[at] ^= (byte) (1 << random.nextInt(8));
            ExportReport report = new ExportVerifier(List.of(LOG.key.publicKey().pem()), List.of())
                    .verify(new ByteArrayInputStream(altered));
            assertThat(report.holds()).as("byte %d", at).isFalse();
        }
    }

    private static void assertHolds(ExportReport report, long entries) {
        ObjectAssert<ExportReport> that = assertThat(report);
        that.extracting(ExportReport::findings).isEqualTo(List.of());
        that.extracting(ExportReport::entries).isEqualTo(entries);
    }

    private static List<Tuple> kindsAndLines(List<String> lines) {
        return LOG.verify(lines).findings().stream()
                .map(finding -> tuple(finding.kind(), finding.line()))
                .toList();
    }

    private static List<String> edit(List<String> lines, int line, UnaryOperator<String> edit) {
        List<String> edited = new ArrayList<>(lines);
        edited.set(line - 1, edit.apply(lines.get(line - 1)));
        assertThat(edited).isNotEqualTo(lines);
        return edited;
    }

    private static List<String> without(List<String> lines, int line) {
        List<String> shorter = new ArrayList<>(lines);
        shorter.remove(line - 1);
        return shorter;
    }
}
