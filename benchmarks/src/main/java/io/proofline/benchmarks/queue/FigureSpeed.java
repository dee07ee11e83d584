package io.proofline.benchmarks.queue;

import io.proofline.casecore.figures.Backlog;
import io.proofline.casecore.figures.DailyFigures;
import io.proofline.casecore.figures.DayKeeping;
import io.proofline.casecore.figures.Figure;
import io.proofline.casecore.figures.FigurePeriod;
import io.proofline.casecore.figures.FigureTable;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.contract.tenant.TenantId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Fills a year of one tenant and asks what the dashboard asks, before and after the days that are over are counted, as
 * the role and under the row-level security of the product.
 */
@Command(
        name = "figure-speed",
        mixinStandardHelpOptions = true,
        description = "Time the team's figures over a year with very many cases.")
public final class FigureSpeed implements Callable<Integer> {

    private static final int MONTH = 30;
    private static final int YEAR = 365;

    @Option(
            names = "--cases",
            description = "how many cases came within a year (default: ${DEFAULT-VALUE})",
            defaultValue = "1000000")
    private int cases;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new FigureSpeed()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        Path folder = Files.createTempDirectory("proofline-figure-speed");
        try (QueueDatabase database = QueueDatabase.start(folder)) {
            System.out.printf(Locale.ROOT, "Filling a year with %,d cases …%n", cases);
            new CaseYear(database.superuser()).fill(cases);
            try (ConfigurableApplicationContext platform = QueueSpeed.platform(database, folder)) {
                TenantId tenant = new TenantId(QueueDatabase.TENANT);
                FigureTable before = TenantScope.call(tenant, () -> once(platform, "counted from the rows", YEAR));
                long begin = System.nanoTime();
                platform.getBean(DayKeeping.class).keep(tenant);
                System.out.printf(
                        Locale.ROOT, "counting %d days once took %.1f s%n", YEAR, (System.nanoTime() - begin) / 1e9);
                FigureTable after = TenantScope.call(tenant, () -> once(platform, "days that are over kept", YEAR));
                if (before.total(Figure.DECIDED) != after.total(Figure.DECIDED)) {
                    throw new IllegalStateException("Kept days do not say what their rows say.");
                }
                TenantScope.run(tenant, () -> measure(platform));
            }
            return 0;
        } finally {
            FileSystemUtils.deleteRecursively(folder.toFile());
        }
    }

    private static FigureTable once(ConfigurableApplicationContext platform, String how, int days) {
        long begin = System.nanoTime();
        FigureTable table = platform.getBean(DailyFigures.class).of(ending(platform, days));
        System.out.printf(
                Locale.ROOT,
                "figures of %d days, %s: %.0f ms (%,d decided)%n",
                days,
                how,
                (System.nanoTime() - begin) / 1e6,
                table.total(Figure.DECIDED));
        return table;
    }

    private static void measure(ConfigurableApplicationContext platform) {
        DailyFigures figures = platform.getBean(DailyFigures.class);
        Backlog backlog = platform.getBean(Backlog.class);
        System.out.printf(Locale.ROOT, "%-58s %10s %10s%n", "answer", "median ms", "p95 ms");
        QueueSpeed.report("what waits now", backlog::now);
        QueueSpeed.report("dashboard of 30 days with the 30 before", () -> dashboard(platform, MONTH));
        QueueSpeed.report("dashboard of 365 days with the 365 before", () -> dashboard(platform, YEAR));
        QueueSpeed.report("figures of today alone", () -> figures.of(ending(platform, 1)));
    }

    /** What the page asks for. */
    private static void dashboard(ConfigurableApplicationContext platform, int days) {
        DailyFigures figures = platform.getBean(DailyFigures.class);
        FigurePeriod period = ending(platform, days);
        Backlog.Waiting waiting = platform.getBean(Backlog.class).now();
        figures.of(period);
        figures.of(period.previous());
        figures.openAtEndOf(period.to(), waiting);
    }

    private static FigurePeriod ending(ConfigurableApplicationContext platform, int days) {
        ZoneId zone = platform.getBean(DailyFigures.class).zone();
        return FigurePeriod.endingOn(LocalDate.now(zone), days, zone);
    }
}
