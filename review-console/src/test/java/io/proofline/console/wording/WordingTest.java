package io.proofline.console.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.contract.check.Reason;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

class WordingTest {

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    private final Wording wording =
            new Wording(messages, (reason, language, audience) -> language + " " + reason.data(), Clock.systemUTC());

    WordingTest() {
        messages.setBasename("messages/console");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
    }

    @AfterEach
    void asItWas() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void a_reason_calls_fields_and_pictures_as_the_pages_do() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(said("fields", List.of("birth_date", "email"))).isEqualTo("en {fields=[Date of birth, E-mail]}");
        assertThat(said("missing", List.of("document_back"))).isEqualTo("en {missing=[Document, back]}");
        LocaleContextHolder.setLocale(Locale.forLanguageTag("ur"));
        assertThat(said("fields", List.of("birth_date"))).isEqualTo("ur {fields=[تاریخِ پیدائش]}");
    }

    @Test
    void what_has_no_name_stays_as_it_is() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(said("fields", List.of("shoe_size", 7))).isEqualTo("en {fields=[shoe_size, 7]}");
        assertThat(said("score", "birth_date")).isEqualTo("en {score=birth_date}");
    }

    private String said(String figure, Object value) {
        return wording.reason(Reason.of("some_code", Map.of(figure, value)));
    }
}
