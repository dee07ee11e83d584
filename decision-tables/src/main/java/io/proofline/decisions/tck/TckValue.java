package io.proofline.decisions.tck;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.chrono.ChronoPeriod;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.w3c.dom.Element;

/** Values of test cases, and what counts as the same value. */
final class TckValue {

    private static final String SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
    private static final int DIGITS = 8;

    private TckValue() {}

    /** The value inside an element: a scalar, a context of components, or a list. */
    static Object of(Element element) {
        List<Element> components = TckFile.children(element, "component");
        if (!components.isEmpty()) {
            Map<String, Object> context = new LinkedHashMap<>();
            components.forEach(component -> context.put(component.getAttribute("name"), of(component)));
            return context;
        }
        List<Element> lists = TckFile.children(element, "list");
        if (!lists.isEmpty()) {
            List<Object> members = new ArrayList<>();
            TckFile.children(lists.get(0), "item").forEach(item -> members.add(of(item)));
            return members;
        }
        return TckFile.children(element, "value").stream()
                .findFirst()
                .filter(value -> !"true".equals(value.getAttributeNS(SCHEMA_INSTANCE, "nil")))
                .map(value -> scalar(value.getAttributeNS(SCHEMA_INSTANCE, "type"), value.getTextContent()))
                .orElse(null);
    }

    private static Object scalar(String type, String text) {
        return switch (type.substring(type.indexOf(':') + 1)) {
            case "decimal", "double", "integer" -> new BigDecimal(text.strip());
            case "boolean" -> Boolean.valueOf(text.strip());
            case "date" -> LocalDate.parse(text.strip());
            case "time" -> DateTimeFormatter.ISO_TIME.parseBest(text.strip(), OffsetTime::from, LocalTime::from);
            case "dateTime" ->
                DateTimeFormatter.ISO_DATE_TIME.parseBest(text.strip(), ZonedDateTime::from, LocalDateTime::from);
            case "duration" -> duration(text.strip());
            default -> text;
        };
    }

    private static Object duration(String text) {
        boolean months = text.indexOf('Y') >= 0 || (text.indexOf('M') >= 0 && text.indexOf('T') < 0);
        return months ? Period.parse(text) : Duration.parse(text);
    }

    /** Numbers are compared to eight digits after the point, as the kit asks for. */
    static boolean same(Object expected, Object found) {
        if (expected instanceof BigDecimal a && found instanceof BigDecimal b) {
            return rounded(a).compareTo(rounded(b)) == 0;
        }
        if (expected instanceof List<?> a && found instanceof List<?> b) {
            return a.size() == b.size() && IntStream.range(0, a.size()).allMatch(i -> same(a.get(i), b.get(i)));
        }
        if (expected instanceof Map<?, ?> a && found instanceof Map<?, ?> b) {
            return new TreeSet<>(a.keySet()).equals(new TreeSet<>(b.keySet()))
                    && a.keySet().stream().allMatch(key -> same(a.get(key), b.get(key)));
        }
        if (expected instanceof Period a && found instanceof ChronoPeriod b) {
            return a.toTotalMonths() == b.get(ChronoUnit.YEARS) * 12 + b.get(ChronoUnit.MONTHS);
        }
        if (expected instanceof TemporalAccessor a && found instanceof TemporalAccessor b) {
            return sameTime(a, b);
        }
        return Objects.equals(expected, found);
    }

    private static boolean sameTime(TemporalAccessor a, TemporalAccessor b) {
        return Objects.equals(a.query(TemporalQueries.localDate()), b.query(TemporalQueries.localDate()))
                && Objects.equals(a.query(TemporalQueries.localTime()), b.query(TemporalQueries.localTime()))
                && offset(a) == offset(b);
    }

    private static int offset(TemporalAccessor time) {
        return time.isSupported(ChronoField.OFFSET_SECONDS) ? time.get(ChronoField.OFFSET_SECONDS) : Integer.MIN_VALUE;
    }

    private static BigDecimal rounded(BigDecimal number) {
        return number.setScale(DIGITS, RoundingMode.HALF_EVEN);
    }
}
