package io.proofline.decisions.evaluate;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Carries values over the border between plain Java and FEEL, so that neither side sees the other's classes. */
final class FeelValues {

    private FeelValues() {}

    /**
     * Turns plain JSON-like values and {@code java.time} values into what FEEL computes with.
     *
     * @throws IllegalArgumentException for any other class, and for a number that is not finite
     */
    static Object toFeel(Object value) {
        if (value == null || value instanceof String || value instanceof Boolean || value instanceof BigDecimal) {
            return value;
        }
        if (value instanceof Number number) {
            return decimal(number);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> context = new LinkedHashMap<>();
            map.forEach((key, member) -> context.put(String.valueOf(key), toFeel(member)));
            return context;
        }
        if (value instanceof Collection<?> members) {
            List<Object> list = new ArrayList<>(members.size());
            members.forEach(member -> list.add(toFeel(member)));
            return list;
        }
        if (value instanceof Instant instant) {
            return instant.atZone(ZoneOffset.UTC);
        }
        if (value instanceof TemporalAccessor || value instanceof TemporalAmount) {
            return value;
        }
        throw new IllegalArgumentException(
                "A decision cannot take a " + value.getClass().getName() + ".");
    }

    /** Turns what FEEL computed into plain values; what has no plain value, such as a function, becomes its kind. */
    static Object toPlain(Object value) {
        if (value == null
                || value instanceof String
                || value instanceof Boolean
                || value instanceof BigDecimal
                || value instanceof TemporalAccessor
                || value instanceof TemporalAmount) {
            return value;
        }
        if (value instanceof Number number) {
            return decimal(number);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> context = new LinkedHashMap<>();
            map.forEach((key, member) -> context.put(String.valueOf(key), toPlain(member)));
            return Collections.unmodifiableMap(context);
        }
        if (value instanceof Collection<?> members) {
            List<Object> list = new ArrayList<>(members.size());
            members.forEach(member -> list.add(toPlain(member)));
            return Collections.unmodifiableList(list);
        }
        return "<" + value.getClass().getSimpleName() + ">";
    }

    private static BigDecimal decimal(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal;
        }
        if (number instanceof BigInteger integer) {
            return new BigDecimal(integer);
        }
        if (number instanceof Long || number instanceof Integer || number instanceof Short || number instanceof Byte) {
            return BigDecimal.valueOf(number.longValue());
        }
        if (number instanceof Float) {
            return new BigDecimal(number.toString());
        }
        double value = number.doubleValue();
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("A decision cannot take a number that is not finite.");
        }
        return BigDecimal.valueOf(value);
    }
}
