package io.proofline.console.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;

class SessionLimitsTest {

    private static final Instant MORNING = Instant.parse("2026-11-21T08:00:00Z");

    private final MockHttpSession session = new MockHttpSession();

    @Test
    void who_does_nothing_for_too_long_is_out() {
        at(0).begin(session);

        assertThat(at(29).over(person())).isFalse();
        assertThat(at(58).over(person())).isFalse();
        assertThat(at(89).over(person())).isTrue();
    }

    @Test
    void a_page_that_renews_itself_is_no_person() {
        at(0).begin(session);

        assertThat(at(20).over(page())).isFalse();
        assertThat(at(31).over(page())).isTrue();
    }

    @Test
    void no_session_lasts_longer_than_a_working_day() {
        at(0).begin(session);
        for (int minute = 20; minute <= 720; minute += 20) {
            assertThat(at(minute).over(person())).isFalse();
        }
        assertThat(at(721).over(person())).isTrue();
    }

    @Test
    void a_session_that_began_before_a_sign_out_is_over_and_a_later_one_is_not() {
        at(10).begin(session);

        assertThat(at(20).beganAfter(null, person())).isTrue();
        assertThat(at(20).beganAfter(MORNING, person())).isTrue();
        assertThat(at(20).beganAfter(MORNING.plus(Duration.ofMinutes(15)), person()))
                .isFalse();
        assertThat(at(20).beganAfter(MORNING, new MockHttpServletRequest())).isFalse();
    }

    private static SessionLimits at(int minute) {
        return new SessionLimits(
                Duration.ofMinutes(30),
                Duration.ofHours(12),
                Clock.fixed(MORNING.plus(Duration.ofMinutes(minute)), ZoneOffset.UTC));
    }

    private MockHttpServletRequest person() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSession(session);
        return request;
    }

    private MockHttpServletRequest page() {
        MockHttpServletRequest request = person();
        request.addHeader(SessionLimits.UNATTENDED, "true");
        return request;
    }
}
