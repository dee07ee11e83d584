package io.proofline.engine.startup;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.decisions.evaluate.KieDecisionService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class LogTest {

    @Test
    void what_the_engine_of_the_tables_says_of_a_value_does_not_come_to_the_log(CapturedOutput output) {
        Logger engine = LoggerFactory.getLogger("org.kie.dmn.core.impl.DMNRuntimeImpl");
        try (var application = new SpringApplicationBuilder(Nothing.class)
                .web(WebApplicationType.NONE)
                .run()) {
            assertThat(application.isActive()).isTrue();
            engine.error("the actual value 'Jane Roe' is not an instance of that type");
            LoggerFactory.getLogger(KieDecisionService.class).warn("something to read");
        }
        assertThat(output.getAll()).contains("something to read").doesNotContain("Jane");
    }

    static class Nothing {}
}
