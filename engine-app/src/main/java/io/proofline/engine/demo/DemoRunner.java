package io.proofline.engine.demo;

import io.proofline.casecore.tenant.IssuedApiKey;
import io.proofline.contract.tenant.TenantId;
import io.proofline.engine.startup.Announcements;
import io.proofline.engine.startup.LocalAddress;
import io.proofline.specimens.demo.DemoCase;
import io.proofline.specimens.demo.DemoCases;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Opens the sample cases as a client application would, waits for what becomes of them, and shows it. */
@Component
@Profile("demo")
class DemoRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoRunner.class);
    private static final int UNEXPECTED = 1;

    private final DemoAccess access;
    private final LocalAddress address;
    private final Announcements announcements;
    private final JsonMapper json;
    private final ConfigurableApplicationContext application;
    private final boolean exit;

    DemoRunner(
            DemoAccess access,
            LocalAddress address,
            Announcements announcements,
            JsonMapper json,
            ConfigurableApplicationContext application,
            @Value("${proofline.demo.exit:false}") boolean exit) {
        this.access = access;
        this.address = address;
        this.announcements = announcements;
        this.json = json;
        this.application = application;
        this.exit = exit;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void begin() {
        new Thread(this::show, "demo").start();
    }

    private void show() {
        boolean asExpected = false;
        try {
            asExpected = run();
        } catch (IOException | RuntimeException failed) {
            LOG.error("The demo failed.", failed);
            announcements.say("The demo failed: " + failed.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        if (exit) {
            int status = asExpected ? 0 : UNEXPECTED;
            System.exit(SpringApplication.exit(application, () -> status));
        }
    }

    private boolean run() throws IOException, InterruptedException {
        announcements.say("Opening three sample cases over " + address.base() + "/v1/kyc/verify");
        List<SubmittedCase> submitted = new ArrayList<>();
        DemoClient bank = client(DemoAccess.BANK);
        DemoClient telecom = client(DemoAccess.TELECOM);
        for (DemoCase sample : DemoCases.all()) {
            boolean last = submitted.size() == 2;
            submitted.add(
                    SubmittedCase.submit(sample, last ? DemoAccess.TELECOM : DemoAccess.BANK, last ? telecom : bank));
            announcements.say("  opened: " + sample.title());
        }
        List<DemoOutcome> outcomes = new ArrayList<>();
        for (SubmittedCase waiting : submitted) {
            outcomes.add(waiting.await());
            announcements.say("  decided: " + waiting.title());
        }
        DemoTable.lines(outcomes).forEach(announcements::say);
        boolean asExpected = outcomes.stream().allMatch(DemoOutcome::asExpected);
        announcements.say(
                asExpected ? "All three cases came out as expected." : "Not every case came out as expected (!).");
        if (!exit) {
            DemoAccess.Login login = access.login();
            announcements.say("Log in at " + address.base() + "/console as '" + login.user() + "' with the password "
                    + login.password());
            announcements.say("The doubtful case waits in the queue of Demo Bank. Ctrl-C stops the platform.");
        }
        return asExpected;
    }

    private DemoClient client(TenantId tenant) {
        IssuedApiKey key = access.key(tenant);
        return new DemoClient(json, address.base(), key);
    }
}
