package io.proofline.engine.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the script says when it is used wrongly: one sentence, status 2. */
class ScriptTest {

    private static final Path SCRIPT = Path.of("../proofline").toAbsolutePath().normalize();

    @TempDir
    private Path folder;

    @Test
    void help_names_every_command() throws Exception {
        Answer answer = run(Map.of(), "help");
        assertThat(answer.status()).isZero();
        assertThat(answer.text())
                .contains(
                        "demo",
                        "serve",
                        "evaluate",
                        "models",
                        "audit verify",
                        "test",
                        "--port",
                        "--data",
                        "--tls",
                        "--exit");
    }

    @Test
    void a_wrong_command_gets_one_sentence() throws Exception {
        assertOneSentence(run(Map.of(), "explode"), "'explode' is not a command; ./proofline help lists them.");
    }

    @Test
    void a_wrong_option_gets_one_sentence() throws Exception {
        assertOneSentence(run(Map.of(), "serve", "--colour"), "'--colour' is not an option of serve");
        assertOneSentence(run(Map.of(), "serve", "--port", "99999"), "--port takes a number from 1 to 65535.");
        assertOneSentence(run(Map.of(), "serve", "--exit"), "--exit belongs to demo.");
        assertOneSentence(
                run(Map.of(), "serve", "--tls-cert", SCRIPT.toString()), "--tls-cert and --tls-key go together.");
    }

    @Test
    void a_used_port_gets_one_sentence() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            assertOneSentence(
                    run(
                            Map.of(),
                            "serve",
                            "--port",
                            Integer.toString(taken.getLocalPort()),
                            "--data",
                            folder.toString()),
                    "Port " + taken.getLocalPort() + " is in use; choose another with --port.");
        }
    }

    @Test
    void a_missing_jdk_gets_one_sentence() throws Exception {
        assertOneSentence(
                run(Map.of("JAVA_HOME", folder.toString()), "serve"), "No JDK found. Install JDK 17 or newer");
    }

    private static void assertOneSentence(Answer answer, String sentence) {
        assertThat(answer.status()).isEqualTo(2);
        assertThat(answer.text().lines()).singleElement().asString().startsWith("proofline: " + sentence);
    }

    private static Answer run(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("bash", SCRIPT.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), text.strip());
    }

    private record Answer(int status, String text) {}
}
