package io.proofline.benchmarks.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DmnTckCommandTest {

    private static final String MODEL = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="m" name="m" namespace="n">
              <decision id="d" name="sum"><variable id="v" name="sum"/>
                <literalExpression id="e"><text>%s</text></literalExpression></decision>
            </definitions>""";

    private static final String CASES = """
            <testCases xmlns="http://www.omg.org/spec/DMN/20160719/testcase"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema">
              <modelName>%s</modelName>
              <testCase id="001"><resultNode name="sum"><expected><value xsi:type="xsd:decimal">3</value></expected>
              </resultNode></testCase>
            </testCases>""";

    @TempDir
    private Path folder;

    @BeforeEach
    void writeKit() throws IOException {
        write(2, "right", "1 + 2");
        write(3, "wrong", "1 + 1");
        write(3, "refused", "external");
        write(3, "broken", "1 +");
    }

    private void write(int level, String name, String expression) throws IOException {
        Path ofModel = Files.createDirectories(folder.resolve("compliance-level-" + level + "/" + name));
        Files.writeString(ofModel.resolve(name + ".dmn"), MODEL.formatted(expression));
        Files.writeString(ofModel.resolve(name + "-test-01.xml"), CASES.formatted(name + ".dmn"));
    }

    @Test
    void what_does_not_pass_is_counted_by_its_cause_and_listed() throws IOException {
        StringWriter out = new StringWriter();
        Path json = folder.resolve("tck.json");

        int status = new CommandLine(new DmnTckCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(new StringWriter()))
                .execute("--dir", folder.toString(), "--json", json.toString());

        assertThat(status).isZero();
        assertThat(Files.readString(json))
                .contains("\"level2_passed\" : 1", "\"level2_total\" : 1", "\"level3_passed\" : 0")
                .contains("\"level3_total\" : 3", "\"refused\" : 1");
        assertThat(out.toString())
                .contains("Wrong result: wrong-test-01.xml", "sum is 2, expected 3.")
                .contains("Refused by the security gate: refused-test-01.xml", "uses the word external")
                .contains("Cannot be compiled: broken-test-01.xml");
    }
}
