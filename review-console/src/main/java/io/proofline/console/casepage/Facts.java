package io.proofline.console.casepage;

import io.proofline.contract.check.CheckResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** A check's facts, asked for by name; what is absent or of another type is not there. */
record Facts(Map<?, ?> values) {

    static Facts of(CheckResult result) {
        return new Facts(result == null ? Map.of() : result.facts());
    }

    private static Facts of(Object value) {
        return new Facts(value instanceof Map<?, ?> map ? map : Map.of());
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name))
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }

    OptionalDouble number(String name) {
        return values.get(name) instanceof Number number
                ? OptionalDouble.of(number.doubleValue())
                : OptionalDouble.empty();
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    Facts object(String name) {
        return of(values.get(name));
    }

    List<Facts> objects(String name) {
        return list(name).stream().map(Facts::of).toList();
    }

    List<String> texts(String name) {
        return list(name).stream().map(String::valueOf).toList();
    }

    /** The numbers of a list; empty if one of its members is none. */
    List<Double> numbers(String name) {
        List<?> list = list(name);
        return list.stream().allMatch(Number.class::isInstance)
                ? list.stream().map(value -> ((Number) value).doubleValue()).toList()
                : List.of();
    }

    /** Lists of numbers, one for each place; a member that is none counts as an empty one. */
    List<List<Double>> places(String name) {
        return list(name).stream()
                .map(place -> new Facts(Map.of("at", place)).numbers("at"))
                .toList();
    }

    private List<?> list(String name) {
        return values.get(name) instanceof List<?> list ? list : List.of();
    }
}
