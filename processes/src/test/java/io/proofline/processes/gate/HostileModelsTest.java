package io.proofline.processes.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofline.contract.model.Finding;
import io.proofline.processes.Models;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every known way for a model to run code, to reach out, or to exhaust the engine is refused at the element that tries. */
class HostileModelsTest {

    private final ProcessGate gate = new ProcessGate(Models.VOCABULARY);

    static Stream<Hostile> hostileModels() {
        return HostileModels.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostileModels")
    void it_is_refused_with_the_element_named(Hostile hostile) {
        List<Finding> findings = gate.inspect(hostile.model());

        assertThat(findings)
                .anySatisfy(finding -> {
                    assertThat(finding.elementId()).isEqualTo(hostile.element());
                    assertThat(finding.code()).isEqualTo(hostile.code());
                    assertThat(finding.message()).endsWith(".").hasSizeLessThan(400);
                    assertThat(finding.message()).contains(hostile.element());
                })
                .allMatch(Finding::isError);
        assertThatThrownBy(() -> gate.admit(hostile.model())).isInstanceOf(ProcessRefused.class);
    }
}
