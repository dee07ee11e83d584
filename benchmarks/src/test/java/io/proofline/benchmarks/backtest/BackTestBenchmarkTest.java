package io.proofline.benchmarks.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.benchmarks.backtest.RecordingSamples.Sample;
import io.proofline.decisions.backtest.BackTest;
import io.proofline.decisions.backtest.BackTestProgress;
import io.proofline.decisions.backtest.BackTestResult;
import io.proofline.decisions.backtest.BackTestSettings;
import io.proofline.decisions.backtest.Effect;
import io.proofline.decisions.evaluate.KieDecisionService;
import io.proofline.decisions.model.ShippedModels;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class BackTestBenchmarkTest {

    @Test
    void the_shipped_tables_flip_none_of_the_cases_that_they_decided() throws InterruptedException {
        List<Sample> samples = new RecordingSamples(7).draw(100);

        BackTestResult result = new BackTest(new KieDecisionService(new ShippedModels()), BackTestSettings.usual())
                .run(new SampledCases(samples, 150), BackTestProgress.SILENT);

        assertThat(result.overall().cases()).isEqualTo(150);
        assertThat(result.overall().flipped()).isZero();
        assertThat(result.overall().confusion().keySet()).contains(Effect.ACCEPTED, Effect.REVIEW, Effect.REJECTED);
        assertThat(result.failures()).isEmpty();
    }

    @Test
    void a_number_of_cases_that_is_none_gets_one_sentence() {
        StringWriter err = new StringWriter();
        CommandLine command = BackTestBenchmark.commandLine().setErr(new PrintWriter(err));

        assertThat(command.execute("--cases", "0")).isEqualTo(2);
        assertThat(err.toString().lines()).containsExactly("proofline: --cases and --threads take numbers from 1.");
    }
}
