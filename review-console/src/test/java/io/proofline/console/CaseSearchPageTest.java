package io.proofline.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.proofline.casecore.search.CaseFinder;
import io.proofline.casecore.search.CaseQuery;
import io.proofline.casecore.search.FoundCases;
import io.proofline.casecore.search.SearchTerms;
import io.proofline.casecore.search.SoughtName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class CaseSearchPageTest extends ConsoleTest {

    private static final String TOKEN = "abcdefghijklmnopqrstuv";
    private static final SearchTerms NAME = new SearchTerms(
            List.of("name"),
            "d1",
            new SoughtName(List.of(new SoughtName.Way(Set.of(1L, 2L, 3L, 4L), 2, 1))),
            List.of());

    @Test
    void what_is_typed_stands_in_no_address_and_comes_back_into_the_box_of_whoever_typed_it() throws Exception {
        when(searchTerms.read(any(), eq(true))).thenReturn(NAME);
        when(kept.keep(NAME, "rita")).thenReturn(TOKEN);
        when(kept.find(TOKEN)).thenReturn(Optional.of(NAME));
        MockHttpSession session = new MockHttpSession();
        mvc.perform(post("/console/cases/search")
                        .param("q", "Querschnittler")
                        .param("band", "review")
                        .session(session)
                        .with(as("rita"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/console/cases?find=" + TOKEN + "&band=review"));
        mvc.perform(get("/console/cases").param("find", TOKEN).session(session).with(as("rita")))
                .andExpect(content().string(containsString("value=\"Querschnittler\"")));
        mvc.perform(get("/console/cases").param("find", TOKEN).with(as("sven")))
                .andExpect(content().string(not(containsString("Querschnittler"))));
        verify(finder).search(any(), eq(NAME), eq("rita"));
    }

    @Test
    void words_that_are_nobodys_name_are_sought_as_the_reference_of_a_case() throws Exception {
        when(searchTerms.read(any(), anyBoolean())).thenReturn(NAME);
        doAnswer(call -> answer(
                        "demo: look"
                                        .equals(call.<CaseQuery>getArgument(0)
                                                .filter()
                                                .reference())
                                ? 1
                                : 0))
                .when(finder)
                .list(any());
        mvc.perform(search("demo: look", "rita")).andExpect(redirectedUrl("/console/cases?reference=demo:%20look"));

        when(kept.keep(NAME, "rita")).thenReturn(TOKEN);
        mvc.perform(search("demo: other", "rita")).andExpect(redirectedUrl("/console/cases?find=" + TOKEN));

        doReturn(answer(1)).when(finder).list(any());
        mvc.perform(search("demo: look", "rita")).andExpect(redirectedUrl("/console/cases?find=" + TOKEN));

        when(searchTerms.read(any(), anyBoolean())).thenReturn(SearchTerms.NONE);
        mvc.perform(search("demo", "otto")).andExpect(redirectedUrl("/console/cases?reference=demo"));
    }

    private static CaseFinder.Answer answer(int total) {
        return new CaseFinder.Answer(new FoundCases(List.of(), total, 1), false);
    }

    private static MockHttpServletRequestBuilder search(String typed, String reader) {
        return post("/console/cases/search").param("q", typed).with(as(reader)).with(csrf());
    }

    @Test
    void a_reviewer_searches_in_his_own_queues_and_is_told_how_far_a_name_fits() throws Exception {
        when(kept.find(TOKEN)).thenReturn(Optional.of(NAME));
        when(finder.search(any(), any(), any()))
                .thenReturn(new CaseFinder.Answer(
                        new FoundCases(List.of(new FoundCases.Hit(SampleCase.ID, 3)), FoundCases.MANY, 1), true));
        mvc.perform(get("/console/cases").param("find", TOKEN).with(as("rita")))
                .andExpect(content().string(containsString("75 %")))
                .andExpect(content().string(containsString("More than 1,000 cases")))
                .andExpect(content().string(containsString("The search index cannot be reached")));
        ArgumentCaptor<CaseQuery> asked = ArgumentCaptor.forClass(CaseQuery.class);
        verify(finder).search(asked.capture(), any(), any());
        assertThat(asked.getValue().sight().everything()).isFalse();
        assertThat(asked.getValue().sight().queues()).containsExactly("general");
        assertThat(asked.getValue().name()).isEqualTo(NAME.name());
    }

    @Test
    void an_operator_follows_nobodys_search_for_a_person() throws Exception {
        when(kept.find(TOKEN)).thenReturn(Optional.of(NAME));
        mvc.perform(get("/console/cases").param("find", TOKEN).with(as("otto"))).andExpect(status().isForbidden());
        verify(finder, never()).search(any(), any(), any());
    }

    @Test
    void a_search_that_is_no_longer_kept_says_so() throws Exception {
        when(kept.find(TOKEN)).thenReturn(Optional.empty());
        mvc.perform(get("/console/cases").param("find", TOKEN).with(as("rita")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("no longer kept")));
    }

    @Test
    void a_case_that_the_index_still_thinks_is_in_reach_is_neither_shown_nor_counted() throws Exception {
        when(sight.sees(any(), any())).thenReturn(false);
        mvc.perform(get("/console/cases").with(as("rita")))
                .andExpect(content().string(not(containsString("ACME-10482"))))
                .andExpect(content().string(containsString("<span>No cases</span>")));
    }

    @Test
    void what_makes_no_sense_counts_as_not_asked() throws Exception {
        mvc.perform(get("/console/cases")
                        .param("status", "'; drop")
                        .param("from", "2026-99-99")
                        .param("sort", "x")
                        .param("page", "-5")
                        .with(as("rita")))
                .andExpect(status().isOk());
    }
}
