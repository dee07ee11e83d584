package io.proofline.engine.browser;

import io.proofline.engine.ProoflineApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * Scenarios in a real browser against a running application. Classes extend {@link ScriptedScenarios} or
 * {@link WorkingScenarios}, one application each for all of their classes; every class has a {@link #bank} of its own,
 * named after it ({@code CaseWorkIT} works for {@code case-work}), and every scenario starts with a {@link #browser} at
 * 1280 × 900 pixels that nobody is signed in with. A scenario looks at the page, at the database and at the audit trail.
 */
@SpringBootTest(classes = ProoflineApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class BrowserScenarios {

    protected static Bank bank;

    @LocalServerPort
    protected int port;

    protected Browser browser;

    @BeforeAll
    static void foundBank(TestInfo test, @Autowired ApplicationContext platform) {
        String name = test.getTestClass().orElseThrow().getSimpleName().replaceFirst("IT$", "");
        bank = Bank.found(platform, name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT));
    }

    @BeforeEach
    void openBrowser() {
        browser = Browser.shared(port);
    }

    /** A data folder for an application that outlives its first test class, hence no folder of JUnit's. */
    static String dataFolder() {
        try {
            Path folder = Files.createDirectories(Path.of("target", "platforms"));
            return Files.createTempDirectory(folder, "data-").toAbsolutePath().toString();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
