package io.proofline.engine.simulation;

import io.proofline.casecore.database.StoredJson;
import io.proofline.contract.simulation.WhatIfField.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/** Values between a form's texts and what FEEL computes with, and their places in nested inputs. */
final class FieldValues {

    private static final TypeReference<Object> ANY = new TypeReference<>() {};
    private static final int LONGEST = 100_000;

    private FieldValues() {}

    /** @throws IllegalArgumentException if the text is no value of the kind */
    static Object parse(Kind kind, String text) {
        String plain = text.strip();
        if (plain.isEmpty()) {
            return null;
        }
        if (plain.length() > LONGEST) {
            throw new IllegalArgumentException("The text is too long.");
        }
        return switch (kind) {
            case NUMBER -> number(plain);
            case BOOLEAN -> truth(plain);
            case WORDS ->
                Arrays.stream(plain.split(",", -1))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList();
            case JSON -> json(plain);
            case CHOICE, TEXT -> plain;
        };
    }

    /** As the form shows it; null becomes an empty text. */
    static String show(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Number number) {
            BigDecimal plain = new BigDecimal(number.toString()).stripTrailingZeros();
            return plain.scale() < 0 ? plain.toBigInteger().toString() : plain.toPlainString();
        }
        if (words(value)) {
            return String.join(
                    ", ", ((List<?>) value).stream().map(FieldValues::show).toList());
        }
        return value instanceof List<?> || value instanceof Map<?, ?> ? StoredJson.text(value) : value.toString();
    }

    /** As people read it beside a decision; contexts and lists of them without JSON's marks. */
    static String say(Object value) {
        if (value instanceof Map<?, ?> context) {
            return context.entrySet().stream()
                    .map(member -> member.getKey() + ": " + say(member.getValue()))
                    .collect(Collectors.joining(", "));
        }
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(member -> member instanceof Map<?, ?> ? "(" + say(member) + ")" : say(member))
                    .collect(Collectors.joining(", "));
        }
        return value == null ? "–" : show(value);
    }

    /** True for a list of plain values. */
    static boolean words(Object value) {
        return value instanceof List<?> list
                && list.stream().noneMatch(member -> member instanceof Map<?, ?> || member instanceof List<?>);
    }

    /** The part of a path that can be read: it ends where a list begins. */
    static String reach(Map<String, Object> inputs, String path) {
        Object at = inputs;
        StringBuilder reached = new StringBuilder();
        for (String name : steps(path)) {
            if (at instanceof List<?>) {
                break;
            }
            reached.append(reached.isEmpty() ? "" : ".").append(name);
            at = at instanceof Map<?, ?> context ? context.get(name) : null;
        }
        return reached.toString();
    }

    static Object get(Map<String, Object> inputs, String path) {
        Object at = inputs;
        for (String name : steps(path)) {
            at = at instanceof Map<?, ?> context ? context.get(name) : null;
        }
        return at;
    }

    /** A copy with another value at a path. */
    static Map<String, Object> with(Map<String, Object> inputs, List<String> path, Object value) {
        Map<String, Object> copy = new LinkedHashMap<>(inputs);
        String head = path.get(0);
        if (path.size() == 1) {
            copy.put(head, value);
        } else if (value != null || copy.get(head) instanceof Map<?, ?>) {
            copy.put(head, with(context(copy.get(head)), path.subList(1, path.size()), value));
        }
        return copy;
    }

    static List<String> steps(String path) {
        return Arrays.asList(path.split("\\.", -1));
    }

    private static Map<String, Object> context(Object value) {
        Map<String, Object> context = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> given) {
            given.forEach((name, member) -> context.put(String.valueOf(name), member));
        }
        return context;
    }

    private static BigDecimal number(String text) {
        BigDecimal number = new BigDecimal(text.replace(',', '.'));
        if (number.precision() > 34 || Math.abs(number.scale()) > 100) {
            throw new IllegalArgumentException("The number is too long.");
        }
        return number;
    }

    private static Boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("Neither true nor false.");
        };
    }

    private static Object json(String text) {
        try {
            Object value = StoredJson.read(text, ANY);
            return value instanceof List<?> ? new ArrayList<>((List<?>) value) : value;
        } catch (JacksonException malformed) {
            throw new IllegalArgumentException("No JSON.", malformed);
        }
    }
}
