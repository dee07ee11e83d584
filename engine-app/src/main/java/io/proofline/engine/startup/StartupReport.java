package io.proofline.engine.startup;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.HttpURLConnection;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says where the platform answers, and how long it took from the start of the process to its first answer. */
@Component
class StartupReport {

    private static final Logger LOG = LoggerFactory.getLogger(StartupReport.class);

    private final LocalAddress address;
    private final FirstStart firstStart;
    private final Announcements announcements;

    StartupReport(LocalAddress address, FirstStart firstStart, Announcements announcements) {
        this.address = address;
        this.firstStart = firstStart;
        this.announcements = announcements;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void report() {
        firstStart.provision();
        String reached = awaitAnswer() ? "First request answered" : "Listening";
        long started = ManagementFactory.getRuntimeMXBean().getStartTime();
        announcements.say(String.format(
                Locale.ROOT,
                "%s %.1f s after the process began.",
                reached,
                (System.currentTimeMillis() - started) / 1000.0));
        announcements.say("Console    " + address.base() + "/console  (" + firstStart.whereToLogIn() + ")");
        announcements.say("API        " + address.base() + "/docs");
    }

    /** One real request over the socket. With a certificate of one's own making it cannot be checked from here. */
    private boolean awaitAnswer() {
        if (address.base().getScheme().equals("https")) {
            return false;
        }
        try {
            HttpURLConnection request = (HttpURLConnection)
                    address.base().resolve("/actuator/health/liveness").toURL().openConnection();
            request.setConnectTimeout(5_000);
            request.setReadTimeout(5_000);
            LOG.info("Liveness answered {}.", request.getResponseCode());
            return true;
        } catch (IOException unanswered) {
            LOG.warn("The platform does not answer on {}.", address.base(), unanswered);
            return false;
        }
    }
}
