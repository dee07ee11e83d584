package io.proofline.engine.startup;

import java.io.PrintStream;
import org.springframework.stereotype.Component;

/** What the person at the terminal is told, apart from the log. */
@Component
public class Announcements {

    private final PrintStream terminal = System.out;

    public synchronized void say(String line) {
        terminal.println(line);
        terminal.flush();
    }
}
