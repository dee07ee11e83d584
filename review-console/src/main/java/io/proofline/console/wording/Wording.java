package io.proofline.console.wording;

import io.proofline.contract.check.Reason;
import io.proofline.contract.check.ReasonTexts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says things in the reader's language: messages, reasons, times. Times are UTC, as the audit trail's are. */
@Component
public class Wording {

    private static final Set<String> LISTS_OF_NAMES = Set.of("fields", "missing", "pictures");

    private final MessageSource messages;
    private final ReasonTexts reasons;
    private final Clock clock;

    public Wording(MessageSource messages, ReasonTexts reasons, Clock clock) {
        this.messages = messages;
        this.reasons = reasons;
        this.clock = clock;
    }

    public String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    /** The message, or the fallback where the key has none: codes that are younger than the message file. */
    public String sayOr(String key, String fallback, Object... arguments) {
        return messages.getMessage(key, arguments, fallback, LocaleContextHolder.getLocale());
    }

    /** The sentence that staff read for a reason; fields and pictures in it are called as they are on the pages. */
    public String reason(Reason reason) {
        Map<String, Object> data = new HashMap<>(reason.data());
        data.replaceAll((figure, value) -> LISTS_OF_NAMES.contains(figure) ? named(value) : value);
        return reasons.sentence(Reason.of(reason.code(), data), say("language"), ReasonTexts.Audience.STAFF);
    }

    private Object named(Object name) {
        return name instanceof Collection<?> several
                ? several.stream().map(this::named).toList()
                : sayOr("field." + name, sayOr("picture." + name, String.valueOf(name)));
    }

    /** A length of time in at most two units, e.g. {@code 2 h 5 min}. */
    public String span(Duration length) {
        Duration positive = length.abs();
        if (positive.toDays() > 0) {
            return say("span.days", positive.toDays(), positive.toHoursPart());
        }
        if (positive.toHours() > 0) {
            return say("span.hours", positive.toHours(), positive.toMinutesPart());
        }
        return positive.toMinutes() > 0 ? say("span.minutes", positive.toMinutes()) : say("span.now");
    }

    public Instant now() {
        return clock.instant();
    }

    public String time(Instant moment) {
        return in("format.time", moment.atOffset(ZoneOffset.UTC));
    }

    public String day(Instant moment) {
        return in("format.day", moment.atOffset(ZoneOffset.UTC));
    }

    public String date(LocalDate day) {
        return in("format.day", day);
    }

    public String moment(Instant moment) {
        return in("format.moment", moment.atOffset(ZoneOffset.UTC));
    }

    private String in(String form, TemporalAccessor moment) {
        return DateTimeFormatter.ofPattern(say(form), LocaleContextHolder.getLocale())
                .format(moment);
    }
}
