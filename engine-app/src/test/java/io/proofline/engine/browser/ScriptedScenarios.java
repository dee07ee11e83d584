package io.proofline.engine.browser;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** On an application without workers: every check finds what the scenario says ({@link Bank#worker()}), at once. */
abstract class ScriptedScenarios extends BrowserScenarios {

    /** So often a check is tried before its step is an incident. */
    static final int ATTEMPTS = 2;

    @DynamicPropertySource
    static void withoutWorkers(DynamicPropertyRegistry registry) {
        registry.add("proofline.data-dir", BrowserScenarios::dataFolder);
        registry.add("proofline.workers.embedded", () -> "false");
        registry.add("proofline.jobs.attempts", () -> ATTEMPTS);
        registry.add("proofline.jobs.first-pause", () -> "PT0.1S");
    }
}
