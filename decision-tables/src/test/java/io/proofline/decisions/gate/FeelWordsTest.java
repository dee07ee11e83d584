package io.proofline.decisions.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.net.URL;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.ast.DMNFunctionWithReturnType;
import org.kie.dmn.feel.lang.EvaluationContext;
import org.kie.dmn.feel.runtime.FEELFunction;
import org.kie.dmn.feel.runtime.functions.BuiltInFunctions;
import org.kie.dmn.feel.runtime.functions.CustomFEELFunction;
import org.kie.dmn.feel.runtime.functions.DTInvokerFunction;
import org.kie.dmn.feel.runtime.functions.JavaFunction;

/** Walks from FEEL's values along every property that an expression may name, as the evaluator would. */
class FeelWordsTest {

    private static final List<Class<?>> OUT_OF_BOUNDS = List.of(
            AnnotatedElement.class,
            ClassLoader.class,
            Thread.class,
            Runtime.class,
            URL.class,
            EvaluationContext.class,
            DMNRuntime.class);

    private static Stream<Class<?>> valuesOfFeel() {
        Stream<Class<?>> builtIn = Stream.of(BuiltInFunctions.getFunctions()).map(Object::getClass);
        Stream<Class<?>> others = Stream.of(
                String.class,
                BigDecimal.class,
                Boolean.class,
                FEELFunction.Param.class,
                CustomFEELFunction.class,
                DTInvokerFunction.class,
                DMNFunctionWithReturnType.class,
                JavaFunction.class);
        return Stream.concat(builtIn, others);
    }

    @Test
    void no_property_that_may_be_named_leads_out_of_FEEL() {
        Map<Class<?>, String> reached = new LinkedHashMap<>();
        Deque<Class<?>> open = new ArrayDeque<>();
        valuesOfFeel().forEach(type -> {
            reached.put(type, type.getSimpleName());
            open.add(type);
        });
        while (!open.isEmpty()) {
            Class<?> type = open.poll();
            for (Method method : type.getMethods()) {
                if (isProperty(method)
                        && reached.putIfAbsent(method.getReturnType(), reached.get(type) + "." + method.getName())
                                == null) {
                    open.add(method.getReturnType());
                }
            }
        }

        assertThat(reached).hasSizeGreaterThan(50);
        reached.forEach((type, way) ->
                assertThat(OUT_OF_BOUNDS).as(way).noneMatch(forbidden -> forbidden.isAssignableFrom(type)));
    }

    private static boolean isProperty(Method method) {
        return method.getParameterCount() == 0
                && !Modifier.isStatic(method.getModifiers())
                && !method.getReturnType().isPrimitive()
                && names(method.getName())
                        .anyMatch(name -> FeelWords.refused("x." + name).isEmpty());
    }

    /** The names by which the evaluator finds a method: its own, and a getter's property. */
    private static Stream<String> names(String method) {
        String property = method.replaceFirst("^(get|is)(?=\\p{Lu})", "");
        return Stream.of(method, property, property.substring(0, 1).toLowerCase(Locale.ROOT) + property.substring(1));
    }

    @Test
    void the_way_to_classes_is_open_where_no_word_is_refused() throws ReflectiveOperationException {
        assertThat(CustomFEELFunction.class.getMethod("getEvaluationContext").getReturnType())
                .isEqualTo(EvaluationContext.class);
        assertThat(FeelWords.refused("f.evaluationContext")).contains("evaluationContext");
    }
}
