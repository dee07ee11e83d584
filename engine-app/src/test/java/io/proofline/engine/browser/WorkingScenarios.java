package io.proofline.engine.browser;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** On an application whose own workers look at every picture, which takes them seconds; specimens are let through. */
abstract class WorkingScenarios extends BrowserScenarios {

    @DynamicPropertySource
    static void withWorkers(DynamicPropertyRegistry registry) {
        registry.add("proofline.data-dir", BrowserScenarios::dataFolder);
        registry.add("proofline.models.accept-specimens", () -> "true");
    }
}
