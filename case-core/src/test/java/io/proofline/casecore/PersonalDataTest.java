package io.proofline.casecore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.casecore.audit.Actor;
import io.proofline.casecore.audit.AuditActions;
import io.proofline.casecore.audit.AuditEvent;
import io.proofline.casecore.audit.AuditLog;
import io.proofline.casecore.audit.AuditSequencer;
import io.proofline.casecore.casefile.CaseFiles;
import io.proofline.casecore.casefile.OpenCase;
import io.proofline.casecore.check.CheckRecords;
import io.proofline.casecore.check.CheckRun;
import io.proofline.casecore.conversation.CaseAttachments;
import io.proofline.casecore.conversation.CaseComments;
import io.proofline.casecore.database.TestDatabase;
import io.proofline.casecore.decision.DecisionRecords;
import io.proofline.casecore.evidence.EvidenceStore;
import io.proofline.casecore.outbox.OutboxRelay;
import io.proofline.casecore.review.CaseReach;
import io.proofline.casecore.review.ReviewIntake;
import io.proofline.casecore.review.ReviewRulings;
import io.proofline.casecore.review.ReviewTask;
import io.proofline.casecore.review.ReviewTasks;
import io.proofline.casecore.review.Ruling;
import io.proofline.casecore.search.CaseFilter;
import io.proofline.casecore.search.CaseFinder;
import io.proofline.casecore.search.CaseQuery;
import io.proofline.casecore.search.KeptSearches;
import io.proofline.casecore.search.SearchTerms;
import io.proofline.casecore.search.SearchTermsReader;
import io.proofline.casecore.search.TypedText;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.casecore.tenant.TenantTransaction;
import io.proofline.casecore.tenant.Tenants;
import io.proofline.contract.check.CheckReport;
import io.proofline.contract.check.CheckResult;
import io.proofline.contract.check.Engine;
import io.proofline.contract.check.Outcome;
import io.proofline.contract.check.Reason;
import io.proofline.contract.decision.DecisionEvaluation;
import io.proofline.contract.document.DocumentPack;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.process.ReviewOverride;
import io.proofline.contract.process.ReviewVerdict;
import io.proofline.contract.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts a marked name into everything that may be personal, and looks for it in every row of every table. */
@CaseTest
class PersonalDataTest {

    private static final String MARK = "Xochiquetzal Zyx";

    @Autowired
    private Tenants tenants;

    @Autowired
    private TenantTransaction transaction;

    @Autowired
    private CaseFiles files;

    @Autowired
    private EvidenceStore evidence;

    @Autowired
    private CheckRecords checks;

    @Autowired
    private DecisionRecords decisions;

    @Autowired
    private ReviewTasks tasks;

    @Autowired
    private ReviewIntake intake;

    @Autowired
    private ReviewRulings rulings;

    @Autowired
    private CaseComments comments;

    @Autowired
    private CaseAttachments attachments;

    @Autowired
    private AuditLog audit;

    @Autowired
    private AuditSequencer sequencer;

    @Autowired
    private OutboxRelay relay;

    @Autowired
    private CaseFinder finder;

    @Autowired
    private SearchTermsReader searchTerms;

    @Autowired
    private KeptSearches searches;

    private final JdbcClient superuser = JdbcClient.create(TestDatabase.shared().superuser());

    @Test
    void no_personal_value_lies_in_any_table_in_clear() {
        TenantId tenant = TestTenant.in(tenants);
        UUID caseId = transaction.call(tenant, this::caseFullOfMarks);
        assertThat(dump()).contains(caseId.toString()).doesNotContain(MARK);
        relay.deliverAll();
        TenantScope.run(tenant, () -> {
            SearchTerms terms = terms(MARK);
            assertThat(finder.search(question(terms), terms, "meryem").cases().hits())
                    .as("found by the name that must not be legible")
                    .hasSize(1);
            searches.keep(terms, "meryem");
        });
        sequencer.sealAll();
        assertThat(dump())
                .contains("review_decided")
                .doesNotContain(MARK)
                .doesNotContain(HexFormat.of().formatHex(MARK.getBytes(UTF_8)));
    }

    private SearchTerms terms(String typed) {
        return searchTerms.read(TypedText.of(typed), true);
    }

    private static CaseQuery question(SearchTerms terms) {
        return new CaseQuery(
                terms.name(),
                terms.terms(),
                CaseFilter.ANY,
                new CaseReach("meryem", true, List.of()),
                CaseQuery.Order.RELEVANCE,
                1);
    }

    private UUID caseFullOfMarks() {
        UUID caseId = files.open(new OpenCase(
                        DocumentPack.ICAO_PASSPORT,
                        "A-1042",
                        "en",
                        Map.of("full_name", MARK, "country", MARK),
                        List.of(Cases.evidence(EvidenceKind.DOCUMENT_FRONT, MARK)),
                        Cases.CLIENT,
                        "api"))
                .id();
        evidence.add(caseId, EvidenceKind.SELFIE, "image/png", MARK.getBytes(UTF_8), Actor.APPLICANT);
        CheckResult result = new CheckResult(
                "document-read",
                Outcome.WARN,
                0.5,
                List.of(Reason.of("name_differs", Map.of("name", MARK))),
                Map.of("fields", List.of(Map.of("value", MARK))),
                new Engine("proofline-vision", "1", Map.of()));
        checks.record(new CheckRun(
                caseId, UUID.randomUUID().toString(), 1, CheckReport.of(result), Instant.now(), Instant.now(), "w"));
        decisions.record(
                caseId,
                new DecisionEvaluation(
                        "verification", "abc", "band", Map.of("document_read", MARK), MARK, List.of(), 1));
        ReviewTask waiting = intake.open(
                caseId, "general", Duration.ofHours(1), ReviewOverride.NONE, List.of("face_match_doubtful"));
        ReviewTask mine = tasks.claim(waiting.id(), "meryem");
        rulings.decide(
                mine.id(), mine.version(), "meryem", new Ruling(ReviewVerdict.ACCEPT, List.of("same_person"), MARK));
        comments.write(caseId, "meryem", MARK, name -> false);
        attachments.add(caseId, MARK + ".pdf", ("%PDF-1.7 " + MARK).getBytes(UTF_8), "meryem");
        audit.append(new AuditEvent(
                caseId, AuditActions.INCIDENT_RAISED, Actor.SYSTEM, Map.of("step", "scoring"), Map.of("name", MARK)));
        return caseId;
    }

    /** Every row of every table of ours as text, binary columns in hex. */
    private String dump() {
        List<String> tables = superuser
                .sql("select table_schema || '.' || table_name from information_schema.tables"
                        + " where table_schema in ('proofline', 'keystore')")
                .query(String.class)
                .list();
        StringBuilder dump = new StringBuilder();
        for (String table : tables) {
            superuser
                    .sql("select row::text from " + table + " row")
                    .query(String.class)
                    .list()
                    .forEach(row -> dump.append(row).append('\n'));
        }
        return dump.toString();
    }
}
