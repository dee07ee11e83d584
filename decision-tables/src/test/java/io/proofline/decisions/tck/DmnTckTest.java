package io.proofline.decisions.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.proofline.contract.decision.DecisionFailed;
import io.proofline.decisions.evaluate.KieDecisionService;
import io.proofline.decisions.model.ModelText;
import io.proofline.decisions.tck.TckFile.TckTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Runs the DMN Technology Compatibility Kit where its files are at hand: the system property {@code proofline.data} names
 * the folder that holds {@code dmn-tck}. Every result that is asked of a decision has to be right, but for the files and
 * cases that are named here with the reason.
 */
class DmnTckTest {

    private static final Map<String, String> NOT_PASSED = Map.of(
            "0076-feel-external-java-test-01.xml", "Java functions are refused",
            "0086-import-test-01.xml", "imports are refused",
            "0089-nested-inputdata-imports-test-01.xml", "imports are refused",
            "0091-local-hrefs-test-01.xml", "references with a namespace are refused",
            "0092-feel-lambda-test-01.xml", "the evaluator does not find a type that is defined after its use",
            "1131-feel-function-invocation-test-01.xml",
                    "a model with an expression that cannot be compiled is refused",
            "0068-feel-equality-test-01.xml range_010 range_010", "the evaluator compares ranges in its own way",
            "0068-feel-equality-test-01.xml range_012 range_012", "the evaluator compares ranges in its own way");

    private int passed;
    private int otherKinds;
    private int left;
    private final List<String> wrong = new ArrayList<>();

    @ParameterizedTest(name = "compliance level {0}")
    @ValueSource(ints = {2, 3})
    void every_decision_gives_the_result_that_the_kit_expects(int level) throws IOException {
        Path folder = Path.of(System.getProperty("proofline.data", "../../shared/data"))
                .resolve("dmn-tck/compliance-level-" + level);
        assumeThat(folder).as("The DMN TCK is not at hand").isDirectory();

        for (Path file : testFiles(folder)) {
            run(TckFile.read(file));
        }

        System.out.printf(
                "DMN TCK level %d: %d passed, %d wrong, %d left out with a reason, %d of decision services not asked%n",
                level, passed, wrong.size(), left, otherKinds);
        assertThat(wrong).isEmpty();
        assertThat(passed).isGreaterThan(100);
    }

    private static List<Path> testFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(path -> path.getFileName().toString().matches(".*-test-\\d+\\.xml"))
                    .sorted()
                    .toList();
        }
    }

    private void run(TckFile file) throws IOException {
        if (NOT_PASSED.containsKey(file.name())) {
            left += file.tests().size();
            return;
        }
        ModelText model = ModelText.of("tck", TckModel.read(file.model()));
        KieDecisionService service = new KieDecisionService(key -> Optional.of(model));
        service.decisions("tck");
        for (TckTest test : file.tests()) {
            if (test.kind().equals("decision")) {
                run(file.name() + " " + test.id(), service, test);
            } else {
                otherKinds++;
            }
        }
    }

    private void run(String name, KieDecisionService service, TckTest test) {
        Object result = result(service, test);
        if (TckValue.same(test.expected(), result)) {
            passed++;
        } else if (NOT_PASSED.containsKey(name)) {
            left++;
        } else {
            wrong.add(name + " is " + result + ", expected " + test.expected());
        }
    }

    /** Where the kit expects an error it expects null. */
    private static Object result(KieDecisionService service, TckTest test) {
        try {
            return service.evaluate("tck", test.decision(), test.inputs()).result();
        } catch (DecisionFailed failed) {
            return null;
        }
    }
}
