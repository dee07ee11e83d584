package io.proofline.decisions.tck;

import io.proofline.contract.decision.DecisionFailed;
import io.proofline.decisions.evaluate.KieDecisionService;
import io.proofline.decisions.gate.ModelGate;
import io.proofline.decisions.gate.ModelRefused;
import io.proofline.decisions.model.ModelText;
import io.proofline.decisions.model.PlainModel;
import io.proofline.decisions.tck.TckFile.TckCase;
import io.proofline.decisions.tck.TckOutcome.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Asks every decision and decision service of the kit's models for what its test cases expect. A case passes if all its
 * results are right; where the kit expects an error, null or an error is right.
 */
public final class TckRun {

    private static final Pattern TEST_FILE = Pattern.compile(".*-test-\\d+\\.xml");
    private static final String KEY = "tck";

    private final ModelGate gate = new ModelGate();

    /** Files of test cases below a folder, in the order of their paths. */
    public static List<Path> testFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(path ->
                            TEST_FILE.matcher(path.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
    }

    /** One outcome for each test case of a file. */
    public List<TckOutcome> run(Path testFile) throws IOException {
        TckFile file = TckFile.read(testFile);
        String text = PlainModel.of(Files.readString(file.model()));
        ModelText model = ModelText.of(KEY, text);
        KieDecisionService service = new KieDecisionService(key -> Optional.of(model));
        try {
            gate.admit(text);
            service.decisions(KEY);
        } catch (ModelRefused refused) {
            return all(testFile, file, Verdict.REFUSED, refused.problems());
        } catch (DecisionFailed unusable) {
            return all(testFile, file, Verdict.UNUSABLE, unusable.problems());
        }
        return file.cases().stream()
                .map(testCase -> run(testFile, service, testCase))
                .toList();
    }

    private static List<TckOutcome> all(Path testFile, TckFile file, Verdict verdict, List<String> problems) {
        String cause = problems.isEmpty() ? "No cause is given." : problems.get(0);
        return file.cases().stream()
                .map(testCase -> new TckOutcome(testFile, testCase.id(), verdict, cause))
                .toList();
    }

    private static TckOutcome run(Path file, KieDecisionService service, TckCase testCase) {
        List<String> wrong = new ArrayList<>();
        testCase.expected().forEach((name, expected) -> {
            Object found = testCase.service() == null
                    ? ask(service, name, testCase.inputs())
                    : ofService(ask(service, testCase.service(), testCase.inputs()), name, testCase);
            if (!TckValue.same(expected, found)) {
                wrong.add(name + " is " + found + ", expected " + expected + ".");
            }
        });
        Verdict verdict = wrong.isEmpty() ? Verdict.PASSED : Verdict.WRONG;
        return new TckOutcome(file, testCase.id(), verdict, String.join(" ", wrong));
    }

    /** A service with several output decisions answers with all of them by name. */
    private static Object ofService(Object result, String output, TckCase testCase) {
        return testCase.expected().size() > 1 && result instanceof Map<?, ?> outputs ? outputs.get(output) : result;
    }

    private static Object ask(KieDecisionService service, String name, Map<String, Object> inputs) {
        try {
            return service.evaluate(KEY, name, inputs).result();
        } catch (DecisionFailed failed) {
            return null;
        }
    }
}
