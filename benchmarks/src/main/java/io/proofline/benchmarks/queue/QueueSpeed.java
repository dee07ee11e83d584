package io.proofline.benchmarks.queue;

import com.zaxxer.hikari.HikariDataSource;
import io.proofline.benchmarks.evaluate.Percentiles;
import io.proofline.casecore.CaseCoreConfiguration;
import io.proofline.casecore.applicant.ApplicantLinkSecret;
import io.proofline.casecore.review.QueueFilter;
import io.proofline.casecore.review.Queues;
import io.proofline.casecore.review.ReviewQueues;
import io.proofline.casecore.review.ReviewTasks;
import io.proofline.casecore.search.CaseFinder;
import io.proofline.casecore.search.SearchTermsReader;
import io.proofline.casecore.search.TermHasher;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.contract.document.DocumentPack;
import io.proofline.contract.tenant.TenantId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Fills the queues of one tenant and asks what the console asks, as the role and under the row-level security of the
 * product: the next case, pages of the queue, people by their names. Prints the time that each answer takes on the server,
 * without its rendering as a page. Or lets many reviewers pull at once, and looks whether anything went wrong.
 */
@Command(
        name = "queue-speed",
        mixinStandardHelpOptions = true,
        description = "Time the queues of reviewers with very many cases in them.")
public final class QueueSpeed implements Callable<Integer> {

    private static final int ROUNDS = 200;
    private static final int WARM_UP = 20;
    /** As the platform has it unless it is told otherwise. */
    private static final int PRODUCT_POOL = 24;

    @Option(
            names = "--cases",
            description = "how many cases wait (default: ${DEFAULT-VALUE})",
            defaultValue = "1000000")
    private int cases;

    @Option(
            names = "--reviewers",
            description = "instead of timing pages, let so many reviewers pull the next case at once",
            defaultValue = "0")
    private int reviewers;

    @Option(names = "--minutes", description = "for how long they pull (default: ${DEFAULT-VALUE})", defaultValue = "2")
    private int minutes;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new QueueSpeed()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        Path folder = Files.createTempDirectory("proofline-queue-speed");
        try (QueueDatabase database = QueueDatabase.start(folder)) {
            System.out.printf(Locale.ROOT, "Filling the queues with %,d cases …%n", cases);
            database.fill(cases);
            try (ConfigurableApplicationContext platform = platform(database, folder)) {
                return TenantScope.call(new TenantId(QueueDatabase.TENANT), () -> run(database, platform));
            }
        } finally {
            FileSystemUtils.deleteRecursively(folder.toFile());
        }
    }

    private int run(QueueDatabase database, ConfigurableApplicationContext platform) {
        if (reviewers > 0) {
            return new ReviewerCrowd(database, platform.getBean(ReviewTasks.class), reviewers)
                            .pull(Duration.ofMinutes(minutes))
                    ? 0
                    : 1;
        }
        System.out.println("Giving them names …");
        NamedPeople people = new NamedPeople();
        people.name(database, platform.getBean(TermHasher.class));
        measure(platform);
        NameQuestions questions = new NameQuestions(
                people, platform.getBean(CaseFinder.class), platform.getBean(SearchTermsReader.class));
        report("name search, a whole name with a typing error", questions::wholeName);
        report("name search, the same in the queues of one reviewer", questions::wholeNameOfJunior);
        report("name search, one word that few have", questions::rareWord);
        report("name search, one word that every twelfth has", questions::commonWord);
        report("search by document number", questions::number);
        report("list of all cases, newest first, page 40", questions::list);
        System.out.println(questions.hitRate());
        return 0;
    }

    private static void measure(ConfigurableApplicationContext platform) {
        ReviewTasks tasks = platform.getBean(ReviewTasks.class);
        ReviewQueues queues = platform.getBean(ReviewQueues.class);
        List<String> general = Queues.ALL.subList(0, 1);
        System.out.printf(Locale.ROOT, "%-58s %10s %10s%n", "answer", "median ms", "p95 ms");
        report("next case, all queues", () -> tasks.next(Queues.ALL, "rita"));
        report("next case, general queue", () -> tasks.next(general, "rolf"));
        report("first page, all queues, with counters", () -> page(queues, QueueFilter.of(Queues.ALL), 1, Queues.ALL));
        report("first page, general queue, with counters", () -> page(queues, QueueFilter.of(general), 1, general));
        report(
                "page 1,000, all queues, with counters",
                () -> page(queues, QueueFilter.of(Queues.ALL), 1_000, Queues.ALL));
        report("first page of one pack, country and reason", () -> queues.page(filtered(null), 1));
        report("case by the beginning of its reference", () -> queues.page(filtered("REF-77777"), 1));
    }

    /** What the queue page asks for. */
    private static void page(ReviewQueues queues, QueueFilter filter, int number, List<String> counted) {
        queues.counts(counted);
        if (queues.page(filter, number).tasks().isEmpty()) {
            throw new IllegalStateException("Page " + number + " is empty: more cases are needed for it.");
        }
        queues.heldBy("rita");
    }

    private static QueueFilter filtered(String search) {
        boolean plain = search != null;
        return new QueueFilter(
                Queues.ALL,
                null,
                plain ? null : DocumentPack.PK_CNIC,
                plain ? null : "PAK",
                null,
                plain ? null : "claim_differs",
                null,
                null,
                false,
                search,
                QueueFilter.Order.DUE);
    }

    /** Asks often, and prints how long the answers took. */
    static void report(String what, Runnable question) {
        for (int i = 0; i < WARM_UP; i++) {
            question.run();
        }
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            long begin = System.nanoTime();
            question.run();
            millis.add((System.nanoTime() - begin) / 1e6);
        }
        Percentiles times = Percentiles.of(millis);
        System.out.printf(Locale.ROOT, "%-58s %10.1f %10.1f%n", what, times.at(0.5), times.at(0.95));
    }

    /** Case-core alone, without its schedules' work. */
    public static ConfigurableApplicationContext platform(QueueDatabase database, Path folder) {
        return new SpringApplicationBuilder(CaseCore.class)
                .web(WebApplicationType.NONE)
                .bannerMode(org.springframework.boot.Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties(Map.of(
                        "spring.flyway.enabled", "false",
                        "proofline.data-dir", folder.toString(),
                        "proofline.audit.seal-every", "P1D",
                        "proofline.figures.first-count", "P1D",
                        "proofline.outbox.relay", "false",
                        "proofline.search.rebuild-every", "P1D",
                        "logging.level.root", "WARN"))
                .initializers(context -> context.getBeanFactory().registerSingleton("queueDatabase", database))
                .run();
    }

    /** Case-core over the benchmark's database. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(CaseCoreConfiguration.class)
    static class CaseCore {

        @Bean
        @Primary
        DataSource dataSource(QueueDatabase database) {
            return pooled(database.app(), PRODUCT_POOL);
        }

        @Bean(defaultCandidate = false)
        DataSource systemDataSource(QueueDatabase database) {
            return pooled(database.system(), 4);
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        ApplicantLinkSecret applicantLinkSecret() {
            return new ApplicantLinkSecret("a-secret-for-benchmarks-of-forty-characters");
        }

        private static HikariDataSource pooled(DataSource source, int size) {
            HikariDataSource pool = new HikariDataSource();
            pool.setDataSource(source);
            pool.setMaximumPoolSize(size);
            return pool;
        }
    }
}
