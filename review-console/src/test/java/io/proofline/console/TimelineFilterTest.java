package io.proofline.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.proofline.casecore.audit.Actor;
import io.proofline.casecore.audit.AuditLine;
import io.proofline.casecore.audit.AuditProofs.EntryProof;
import io.proofline.casecore.audit.AuditTrailBroken;
import io.proofline.casecore.audit.checkpoint.Checkpoint;
import io.proofline.casecore.audit.checkpoint.SigningKey;
import io.proofline.casecore.audit.merkle.InclusionProof;
import io.proofline.casecore.audit.merkle.TreeHash;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a reader asks for of a timeline, by addresses alone, and the proof of an entry. */
class TimelineFilterTest extends ConsoleTest {

    private static final String CASE = "/console/cases/" + SampleCase.ID;

    @BeforeEach
    void a_long_timeline() {
        List<AuditLine> lines = new ArrayList<>();
        lines.add(line("case_opened", Actor.client("pk_acme_1"), Map.of(), 0));
        lines.add(line("check_completed", Actor.worker("inside"), Map.of("check", "face-match", "outcome", "warn"), 1));
        lines.add(line("comment_written", Actor.staff("sven"), Map.of(), 2));
        for (int i = 3; i < 253; i++) {
            lines.add(line("evidence_viewed", Actor.staff("rita"), Map.of("kind", "selfie"), i));
        }
        when(trail.ofCase(SampleCase.ID)).thenReturn(lines);
    }

    @Test
    void entries_are_found_by_kind_by_person_and_by_text_without_a_script() throws Exception {
        assertThat(page("?kind=checks&kind=messages"))
                .contains("Face match: doubt.", "A comment was written.", "2 of 253 entries")
                .doesNotContain("A picture was looked at");
        assertThat(page("?by=sven")).contains("A comment was written.").doesNotContain("Face match: doubt.</span>");
        assertThat(page("?text=MATCH")).contains("1 of 253 entries");
        assertThat(page("?kind=views&by=sven")).contains("No entry fits the filter.");
    }

    @Test
    void a_move_to_other_models_and_a_look_by_what_if_are_said_in_words() throws Exception {
        when(trail.ofCase(SampleCase.ID))
                .thenReturn(List.of(
                        line("case_migrated", Actor.staff("sven"), Map.of("from", "March", "to", "April"), 0),
                        line("case_viewed", Actor.staff("sven"), Map.of("page", "/console/what-if/outcome"), 1)));
        assertThat(page(""))
                .contains("The case was moved from the models “March” to “April”.")
                .contains("was seen: the page “What if?”.");
    }

    @Test
    void a_long_timeline_comes_in_pages_that_keep_the_filter() throws Exception {
        assertThat(page("?kind=views"))
                .contains("Page 1 of 3", "kind=views&amp;page=2")
                .doesNotContain("sealed at index 103 ");
        assertThat(page("?kind=views&page=2")).contains("Page 2 of 3", "sealed at index 103 ");
        assertThat(page("?kind=views&page=900")).contains("Page 3 of 3", "sealed at index 252 ");
        assertThat(page("?page=-4")).contains("Page 1 of 3");
    }

    @Test
    void hostile_words_are_shown_as_they_are_and_unknown_kinds_count_for_nothing() throws Exception {
        assertThat(page("?text=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&by=%27--&kind=nonsense"))
                .contains("No entry fits the filter.")
                .contains("&lt;script&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void the_proof_of_an_entry_is_reckoned_when_it_is_shown() throws Exception {
        SigningKey key = SigningKey.generate("bank.example/audit");
        byte[] leaf = TreeHash.leaf("{\"leaf\":1}".getBytes(StandardCharsets.UTF_8));
        byte[] sibling = new byte[32];
        Checkpoint right =
                new Checkpoint("bank.example/audit", 2, TreeHash.node(sibling, leaf), 7, ConsoleTestApplication.NOW);
        Checkpoint wrong = new Checkpoint("bank.example/audit", 2, new byte[32], 7, ConsoleTestApplication.NOW);
        when(auditProofs.publicKey()).thenReturn(key.publicKey());
        InclusionProof way = new InclusionProof(1, 2, List.of(sibling));

        when(auditProofs.inclusion(1)).thenReturn(Optional.of(new EntryProof("{\"leaf\":1}", way, key.sign(right))));
        assertThat(fetch("/proof/1")).contains("The proof holds.", "{&quot;leaf&quot;:1}");
        when(auditProofs.inclusion(1)).thenReturn(Optional.of(new EntryProof("{\"leaf\":1}", way, key.sign(wrong))));
        assertThat(fetch("/proof/1")).contains("The proof does not hold.");
    }

    @Test
    void a_trail_with_gaps_is_told_where_a_proof_was_wanted() throws Exception {
        when(auditProofs.inclusion(1)).thenThrow(new AuditTrailBroken("A hash is gone."));

        mvc.perform(get(CASE + "/proof/1").with(as("rita")))
                .andExpect(status().isInternalServerError())
                .andExpect(content().string(containsString("The audit trail has gaps")));
    }

    @Test
    void an_entry_of_another_case_has_no_proof_here() throws Exception {
        when(auditProofs.inclusion(anyLong())).thenReturn(Optional.empty());

        mvc.perform(get(CASE + "/proof/999").with(as("rita"))).andExpect(status().isNotFound());
        mvc.perform(get(CASE + "/proof/-1").with(as("rita"))).andExpect(status().isNotFound());
        mvc.perform(get(CASE + "/proof/x").with(as("rita"))).andExpect(status().isBadRequest());
    }

    /** The timeline of the whole page and the piece that htmx asks for, which have to be the same. */
    private String page(String query) throws Exception {
        String piece = fetch("/timeline" + query);
        String whole = fetch(query);
        assertThat(whole)
                .contains(piece.lines()
                        .filter(line -> line.contains("</li>"))
                        .findFirst()
                        .orElse(""));
        return piece;
    }

    private String fetch(String address) throws Exception {
        return mvc.perform(get(URI.create(CASE + address)).with(as("rita")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static AuditLine line(String action, Actor actor, Map<String, Object> details, long index) {
        return new AuditLine(
                ConsoleTestApplication.NOW,
                action,
                actor,
                details,
                Map.of(),
                OptionalLong.of(index),
                Optional.of("9f86d081884c7d659a2feaa0c55ad015"),
                OptionalLong.of(3));
    }
}
