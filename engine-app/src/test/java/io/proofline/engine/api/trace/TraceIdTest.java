package io.proofline.engine.api.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class TraceIdTest {

    private static final String KNOWN = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void a_valid_traceparent_gives_its_trace_id() {
        assertThat(TraceId.parse("00-" + KNOWN + "-00f067aa0ba902b7-01")).contains(KNOWN);
    }

    @Test
    void a_later_version_may_carry_more_and_still_gives_its_trace_id() {
        assertThat(TraceId.parse("01-" + KNOWN + "-00f067aa0ba902b7-01-more")).contains(KNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "rubbish",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\nX-Injected: yes",
            })
    void anything_else_gives_none(String traceparent) {
        assertThat(TraceId.parse(traceparent)).isEmpty();
    }

    @Test
    void a_request_without_one_gets_an_id_and_keeps_it() {
        var request = new MockHttpServletRequest();
        String id = TraceId.of(request);
        assertThat(id).matches("[0-9a-f]{32}");
        assertThat(TraceId.of(request)).isEqualTo(id);
        assertThat(TraceId.of(new MockHttpServletRequest())).isNotEqualTo(id);
    }
}
