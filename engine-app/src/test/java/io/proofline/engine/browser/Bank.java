package io.proofline.engine.browser;

import static org.awaitility.Awaitility.await;

import io.proofline.casecore.applicant.ApplicantLinks;
import io.proofline.casecore.audit.Actor;
import io.proofline.casecore.audit.AuditLine;
import io.proofline.casecore.audit.AuditTrail;
import io.proofline.casecore.calendar.BusinessCalendar;
import io.proofline.casecore.calendar.BusinessCalendars;
import io.proofline.casecore.casefile.CaseFile;
import io.proofline.casecore.casefile.CaseFiles;
import io.proofline.casecore.casefile.CaseStatus;
import io.proofline.casecore.casefile.NewEvidence;
import io.proofline.casecore.casefile.OpenCase;
import io.proofline.casecore.review.Queues;
import io.proofline.casecore.review.ReviewTask;
import io.proofline.casecore.review.ReviewTasks;
import io.proofline.casecore.staff.StaffAccounts;
import io.proofline.casecore.staff.StaffRole;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.casecore.tenant.TenantTransaction;
import io.proofline.casecore.tenant.Tenants;
import io.proofline.contract.document.DocumentPack;
import io.proofline.contract.evidence.EvidenceInspector;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.evidence.EvidenceRefused;
import io.proofline.contract.liveness.VideoPolicy;
import io.proofline.contract.tenant.TenantId;
import io.proofline.contract.worker.JobSource;
import io.proofline.contract.worker.LockedJob;
import io.proofline.contract.worker.Topics;
import io.proofline.engine.process.ProcessTimers;
import io.proofline.engine.process.ScriptedWorker;
import io.proofline.specimens.demo.DemoCase;
import io.proofline.specimens.demo.DemoCases;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A tenant of its own with its staff and its cases, and what the database and the audit trail say about them. Scenarios
 * of different classes share a platform but never a bank, so that none stumbles over another's cases.
 */
public final class Bank {

    private static final Duration CHECKS_TAKE_AT_MOST = Duration.ofMinutes(3);
    private static final DemoCase DOUBTFUL = DemoCases.doubtfulMatch();
    private static final Map<String, String> CLAIMS = Map.of("country", "CHE", "surname", "OKAFOR");

    private final ApplicationContext platform;
    private final TenantId tenant;
    private final ScriptedWorker worker;
    private final Map<String, Staff> staff = new LinkedHashMap<>();

    private Bank(ApplicationContext platform, TenantId tenant) {
        this.platform = platform;
        this.tenant = tenant;
        this.worker = new ScriptedWorker(bean(JobSource.class), "scripted-" + tenant.value());
    }

    /**
     * A new tenant that is at work day and night.
     *
     * @param id in kebab case, e.g. {@code case-work}; its display name is made of it ("Case work")
     */
    public static Bank found(ApplicationContext platform, String id) {
        Bank bank = new Bank(platform, new TenantId(id));
        String words = id.replace('-', ' ');
        bank.bean(Tenants.class).create(bank.tenant, Character.toUpperCase(words.charAt(0)) + words.substring(1));
        bank.within(() -> {
            bank.bean(BusinessCalendars.class).set(BusinessCalendar.always(ZoneId.of("UTC")));
            return null;
        });
        return bank;
    }

    /** The tenant whose models are everybody's defaults, with staff of its own; a class hires people nobody else does. */
    public static Bank ofDefaults(ApplicationContext platform) {
        return new Bank(platform, Tenants.PLATFORM);
    }

    /** Another new bank on the same platform. */
    public Bank neighbour(String id) {
        return found(platform, id);
    }

    public TenantId tenant() {
        return tenant;
    }

    public <T> T bean(Class<T> type) {
        return platform.getBean(type);
    }

    /** Lets the time of a timer of the case's process come. */
    public void fire(String timer, UUID id) {
        ProcessTimers.fire(platform, timer, id);
    }

    /** Does something in the name of this bank; each call of a service is a transaction of its own. */
    public <T> T within(Supplier<T> work) {
        return TenantScope.call(tenant, work);
    }

    // ---- staff, hired when first asked for ----

    public Staff reviewer() {
        return staff("Rita Reviewer", StaffRole.REVIEWER);
    }

    public Staff senior() {
        return staff("Sven Senior", StaffRole.SENIOR_REVIEWER);
    }

    public Staff officer() {
        return staff("Olga Officer", StaffRole.COMPLIANCE_OFFICER);
    }

    public Staff auditor() {
        return staff("Aino Auditor", StaffRole.AUDITOR);
    }

    public Staff admin() {
        return staff("Tara Admin", StaffRole.TENANT_ADMIN);
    }

    public Staff operator() {
        return staff("Otto Operator", StaffRole.OPERATOR);
    }

    /** Whoever is called so, hired with these roles if nobody is: "Rosa Second" signs in as {@code rosa.case-work}. */
    public Staff staff(String displayName, StaffRole... roles) {
        return staff.computeIfAbsent(displayName, name -> {
            String username = name.split(" ", 2)[0].toLowerCase(Locale.ROOT) + "." + tenant.value();
            return new Staff(
                    username, name, bean(StaffAccounts.class).create(username, name, Set.of(roles), Set.of(tenant)));
        });
    }

    // ---- cases ----

    /** A case of two women who look somewhat alike; what its checks find is up to {@link #worker()} or the platform. */
    public UUID open(String reference) {
        return open(claiming(CLAIMS), reference);
    }

    /** The same of an applicant who says these things of herself. */
    public UUID open(String reference, Map<String, String> claims) {
        return open(claiming(claims), reference);
    }

    public UUID open(DemoCase demo, String reference) {
        return open(demo, reference, null);
    }

    /** @param video whether a video is wanted; null leaves it to the decision table */
    public UUID open(DemoCase demo, String reference, VideoPolicy video) {
        List<NewEvidence> submitted = new ArrayList<>();
        for (Map.Entry<String, byte[]> picture : demo.pictures().entrySet()) {
            EvidenceKind kind = EvidenceKind.ofWord(picture.getKey()).orElseThrow();
            submitted.add(inspected(kind, picture.getValue()));
        }
        OpenCase command = new OpenCase(
                DocumentPack.ofWord(demo.pack()).orElseThrow(),
                reference,
                "en",
                demo.claims(),
                submitted,
                Actor.client("pk_" + tenant.value()),
                "api",
                video);
        return within(() -> bean(CaseFiles.class).open(command).id());
    }

    /** A case whose face match is in doubt, brought before a reviewer; on a platform with scripted checks. */
    public UUID inReview(String reference) {
        return inReview(reference, CLAIMS);
    }

    /** The same of an applicant who says these things of herself. */
    public UUID inReview(String reference, Map<String, String> claims) {
        UUID id = open(claiming(claims), reference);
        worker.passesAllButMatch(id);
        worker.completes(worker.fetch(id, Topics.FACE_MATCH), ScriptedWorker.match(0.36));
        awaitStatus(id, CaseStatus.IN_REVIEW);
        return id;
    }

    /** A case that went through by itself; on a platform with scripted checks. */
    public UUID accepted(String reference) {
        return accepted(reference, CLAIMS);
    }

    /** The same of an applicant who says these things of herself. */
    public UUID accepted(String reference, Map<String, String> claims) {
        UUID id = open(claiming(claims), reference);
        worker.passesAllButMatch(id);
        worker.completes(worker.fetch(id, Topics.FACE_MATCH), ScriptedWorker.match(0.8));
        awaitStatus(id, CaseStatus.COMPLETED);
        return id;
    }

    /** Makes single checks by hand, on a platform with scripted checks. */
    public ScriptedWorker worker() {
        return worker;
    }

    public CaseFile file(UUID id) {
        return within(() -> bean(CaseFiles.class).get(id));
    }

    public CaseFile awaitStatus(UUID id, CaseStatus status) {
        return await("case " + id + " to be " + status)
                .atMost(CHECKS_TAKE_AT_MOST)
                .until(() -> file(id), file -> file.status() == status);
    }

    /** A check that comes after steps that the engine takes by itself; on a platform with scripted checks. */
    public LockedJob awaitJob(UUID id, String topic) {
        return await(topic + " of case " + id)
                .atMost(CHECKS_TAKE_AT_MOST)
                .until(() -> worker.find(id, topic), Optional::isPresent)
                .orElseThrow();
    }

    /** The task that waits for a reviewer, or the last that did. */
    public ReviewTask task(UUID id) {
        return within(() -> bean(ReviewTasks.class).ofCase(id)).orElseThrow();
    }

    /** Takes every free case, so that "next case" gives the next scenario its own. */
    public void clearQueues() {
        within(() -> {
            Optional<ReviewTask> free = bean(ReviewTasks.class).next(Queues.ALL, "sweeper");
            while (free.isPresent()) {
                free = bean(ReviewTasks.class).next(Queues.ALL, "sweeper");
            }
            return null;
        });
    }

    /** Path of the applicant's page, good for a while. */
    public String portal(UUID id) {
        return "/portal/" + within(() -> bean(ApplicantLinks.class).issue(id));
    }

    // ---- what the database and the audit trail say ----

    /** Rows of the bank, seen as the application sees them; parameters are named {@code :p1}, {@code :p2} … in order. */
    public List<Map<String, Object>> rows(String sql, Object... parameters) {
        return bean(TenantTransaction.class).call(tenant, () -> {
            JdbcClient.StatementSpec statement = bean(JdbcClient.class).sql(sql);
            for (int i = 0; i < parameters.length; i++) {
                statement = statement.param("p" + (i + 1), parameters[i]);
            }
            return statement.query().listOfRows();
        });
    }

    public List<AuditLine> trail(UUID id) {
        return within(() -> bean(AuditTrail.class).ofCase(id));
    }

    /** What somebody did to a case according to its audit trail, in order. */
    public List<AuditLine> trail(UUID id, Staff who) {
        return trail(id).stream()
                .filter(line -> line.actor().equals(Actor.staff(who.username())))
                .toList();
    }

    /** User names of those who did something, by the entries of the bank, queued and sealed alike, in order. */
    public List<String> actors(String action) {
        return rows("""
                        select actor_id from (
                            select event_id, at, actor_id from proofline.audit_queue where action = :p1
                            union select event_id, at, actor_id from proofline.audit_entry where action = :p1) entries
                         order by at
                        """, action).stream()
                .map(row -> String.valueOf(row.get("actor_id")))
                .toList();
    }

    public List<String> actionsOf(Staff who, UUID id) {
        return trail(id, who).stream().map(AuditLine::action).toList();
    }

    /** The newest entry of this action that somebody left on a case. */
    public AuditLine entry(UUID id, Staff who, String action) {
        return newest(trail(id, who), action);
    }

    /** The newest entry of this action on a case, whoever left it. */
    public AuditLine entry(UUID id, String action) {
        return newest(trail(id), action);
    }

    private static AuditLine newest(List<AuditLine> lines, String action) {
        return lines.stream()
                .filter(line -> line.action().equals(action))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError("No entry " + action + " among "
                        + lines.stream().map(AuditLine::action).toList()));
    }

    /** The one row of the bank that this finds. */
    public Map<String, Object> row(String sql, Object... parameters) {
        List<Map<String, Object>> rows = rows(sql, parameters);
        if (rows.size() != 1) {
            throw new AssertionError("Not one row but " + rows);
        }
        return rows.get(0);
    }

    private static DemoCase claiming(Map<String, String> claims) {
        return new DemoCase("", "", DOUBTFUL.pack(), claims, DOUBTFUL.pictures());
    }

    private NewEvidence inspected(EvidenceKind kind, byte[] content) {
        try {
            return new NewEvidence(kind, bean(EvidenceInspector.class).inspect(kind, content));
        } catch (EvidenceRefused refused) {
            throw new IllegalArgumentException("The picture of the test is refused as " + kind, refused);
        }
    }
}
