package io.proofline.console;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import io.proofline.casecore.audit.Actor;
import io.proofline.casecore.audit.AuditExports;
import io.proofline.casecore.audit.AuditLine;
import io.proofline.casecore.audit.AuditLog;
import io.proofline.casecore.audit.AuditProofs;
import io.proofline.casecore.audit.AuditTrail;
import io.proofline.casecore.audit.AuditVerifier;
import io.proofline.casecore.calendar.BusinessCalendars;
import io.proofline.casecore.casefile.CaseFiles;
import io.proofline.casecore.casefile.CaseStatus;
import io.proofline.casecore.check.CheckRecords;
import io.proofline.casecore.conversation.CaseAttachments;
import io.proofline.casecore.conversation.CaseComments;
import io.proofline.casecore.decision.DecisionRecords;
import io.proofline.casecore.duplicate.CaseRelations;
import io.proofline.casecore.evidence.EvidenceStore;
import io.proofline.casecore.evidencefile.EvidenceFiles;
import io.proofline.casecore.figures.Backlog;
import io.proofline.casecore.figures.DailyFigures;
import io.proofline.casecore.figures.FigureTable;
import io.proofline.casecore.model.CaseMigrations;
import io.proofline.casecore.model.ChangeProposals;
import io.proofline.casecore.model.ModelChanges;
import io.proofline.casecore.model.ModelDrafts;
import io.proofline.casecore.model.ModelSets;
import io.proofline.casecore.model.OwnVersions;
import io.proofline.casecore.model.SetFigures;
import io.proofline.casecore.review.CaseSight;
import io.proofline.casecore.review.QueueCount;
import io.proofline.casecore.review.QueuePage;
import io.proofline.casecore.review.ReviewQueues;
import io.proofline.casecore.review.ReviewRulings;
import io.proofline.casecore.review.ReviewTask;
import io.proofline.casecore.review.ReviewTasks;
import io.proofline.casecore.search.CaseFinder;
import io.proofline.casecore.search.FoundCases;
import io.proofline.casecore.search.KeptSearches;
import io.proofline.casecore.search.SearchTerms;
import io.proofline.casecore.search.SearchTermsReader;
import io.proofline.casecore.simulation.RecordedRuns;
import io.proofline.casecore.simulation.SimulationRuns;
import io.proofline.casecore.staff.StaffAccount;
import io.proofline.casecore.staff.StaffAccounts;
import io.proofline.casecore.staff.StaffIdentities;
import io.proofline.casecore.staff.StaffRole;
import io.proofline.casecore.tenant.ApiKeys;
import io.proofline.casecore.tenant.Tenant;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.casecore.tenant.TenantTransaction;
import io.proofline.casecore.tenant.Tenants;
import io.proofline.contract.decision.TableReader;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.evidence.EvidenceRef;
import io.proofline.contract.model.ModelInspector;
import io.proofline.contract.process.VerificationProcess;
import io.proofline.contract.simulation.Simulations;
import io.proofline.contract.simulation.WhatIf;
import io.proofline.contract.tenant.TenantId;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The console over mocked rooms, with one doubtful case in the general queue. */
@SpringBootTest(classes = ConsoleTestApplication.class)
@AutoConfigureMockMvc
abstract class ConsoleTest {

    static final UUID SELFIE = UUID.fromString("11111111-1111-4111-8111-111111111111");

    @Autowired
    MockMvc mvc;

    @MockitoBean
    CaseFiles cases;

    @MockitoBean
    CaseSight sight;

    @MockitoBean
    CaseFinder finder;

    @MockitoBean
    SearchTermsReader searchTerms;

    @MockitoBean
    KeptSearches kept;

    @MockitoBean
    EvidenceStore evidence;

    @MockitoBean
    CheckRecords checks;

    @MockitoBean
    DecisionRecords decisions;

    @MockitoBean
    ReviewTasks tasks;

    @MockitoBean
    ReviewRulings rulings;

    @MockitoBean
    ReviewQueues queues;

    @MockitoBean
    CaseComments comments;

    @MockitoBean
    CaseAttachments attachments;

    @MockitoBean
    BusinessCalendars calendars;

    @MockitoBean
    AuditTrail trail;

    @MockitoBean
    RecordedRuns recordedRuns;

    @MockitoBean
    SimulationRuns simulationRuns;

    @MockitoBean
    Simulations simulations;

    @MockitoBean
    WhatIf whatIf;

    @MockitoBean
    AuditLog audit;

    @MockitoBean
    AuditProofs auditProofs;

    @MockitoBean
    AuditVerifier auditVerifier;

    @MockitoBean
    AuditExports auditExports;

    @MockitoBean
    EvidenceFiles evidenceFiles;

    @MockitoBean
    StaffAccounts accounts;

    @MockitoBean
    StaffIdentities identities;

    @MockitoBean
    Tenants tenants;

    @MockitoBean
    ApiKeys keys;

    @MockitoBean
    ModelChanges modelChanges;

    @MockitoBean
    ChangeProposals changeProposals;

    @MockitoBean
    OwnVersions ownVersions;

    @MockitoBean
    SetFigures setFigures;

    @MockitoBean
    CaseMigrations caseMigrations;

    @MockitoBean
    VerificationProcess process;

    @MockitoBean
    CaseRelations relations;

    @MockitoBean
    TableReader tableReader;

    @MockitoBean
    DailyFigures figures;

    @MockitoBean
    Backlog backlog;

    @MockitoBean
    TenantTransaction transaction;

    @MockitoBean
    ModelSets modelSets;

    @MockitoBean
    ModelDrafts modelDrafts;

    @MockitoBean
    ModelInspector inspector;

    @BeforeEach
    void fill() {
        tenant("acme", "Acme Bank");
        tenant("globex", "Globex");
        staff("rita", Set.of(StaffRole.REVIEWER), "acme");
        staff("sven", Set.of(StaffRole.SENIOR_REVIEWER), "acme", "globex");
        staff("otto", Set.of(StaffRole.OPERATOR), "acme");
        staff("aude", Set.of(StaffRole.AUDITOR), "acme");
        when(sight.sees(any(), any())).thenReturn(true);
        when(transaction.call(any(), any()))
                .thenAnswer(call -> TenantScope.call(call.getArgument(0), call.<Supplier<?>>getArgument(1)));
        when(figures.zone()).thenReturn(ZoneOffset.UTC);
        when(figures.of(any())).thenAnswer(call -> new FigureTable(call.getArgument(0), List.of()));
        when(modelSets.all(any())).thenAnswer(call -> byId(call.getArgument(0), modelSets::get));
        when(modelSets.versions(any())).thenAnswer(call -> byId(call.getArgument(0), modelSets::version));
        when(backlog.now()).thenReturn(new Backlog.Waiting(Map.of(), List.of(), Map.of(), 0));
        inReview(null);
        when(checks.latest(SampleCase.ID)).thenReturn(SampleCase.latest());
        when(checks.ofCase(SampleCase.ID)).thenReturn(SampleCase.checks());
        when(decisions.ofCase(SampleCase.ID)).thenReturn(SampleCase.decisions());
        when(evidence.ofCase(SampleCase.ID))
                .thenReturn(List.of(
                        new EvidenceRef(UUID.randomUUID(), EvidenceKind.DOCUMENT_FRONT, "image/jpeg", 9, "aa"),
                        new EvidenceRef(SELFIE, EvidenceKind.SELFIE, "image/jpeg", 9, "bb"),
                        new EvidenceRef(UUID.randomUUID(), EvidenceKind.DOCUMENT_PORTRAIT, "image/jpeg", 9, "cc")));
        when(trail.ofCase(SampleCase.ID))
                .thenReturn(List.of(
                        line("case_opened", Actor.client("pk_acme_1"), Map.of(), 11),
                        line("evidence_received", Actor.client("pk_acme_1"), Map.of("kind", "selfie"), 12),
                        line(
                                "check_completed",
                                Actor.worker("inside"),
                                Map.of("check", "face-match", "outcome", "warn"),
                                13),
                        line("task_created", Actor.SYSTEM, Map.of("queue", "general"), -1)));
    }

    /** The sample case waits in the general queue, with the given reviewer or nobody. */
    final void inReview(String reviewer) {
        var file = SampleCase.file(CaseStatus.IN_REVIEW, null);
        when(cases.get(SampleCase.ID)).thenReturn(file);
        when(cases.head(SampleCase.ID)).thenReturn(file);
        when(cases.recent(anyInt())).thenReturn(List.of(file));
        FoundCases found = new FoundCases(List.of(new FoundCases.Hit(SampleCase.ID, 0)), 1, 1);
        when(finder.list(any())).thenReturn(new CaseFinder.Answer(found, false));
        when(finder.search(any(), any(), any())).thenReturn(new CaseFinder.Answer(found, false));
        when(searchTerms.read(any(), anyBoolean())).thenReturn(SearchTerms.NONE);
        when(cases.all(any())).thenReturn(List.of(file));
        task(SampleTask.review(reviewer));
        when(queues.page(any(), anyInt()))
                .thenReturn(new QueuePage(List.of(SampleTask.queued("general", reviewer)), 1, false));
        when(queues.counts(any())).thenReturn(List.of(new QueueCount("general", 1, reviewer == null ? 1 : 0, 0)));
    }

    /** The only task of the sample case. */
    final void task(ReviewTask task) {
        when(tasks.ofCase(SampleCase.ID)).thenReturn(Optional.of(task));
        when(tasks.allOfCase(SampleCase.ID)).thenReturn(List.of(task));
        when(tasks.find(task.id())).thenReturn(Optional.of(task));
    }

    private static <T> Map<UUID, T> byId(Collection<UUID> ids, Function<UUID, T> read) {
        return ids.stream().distinct().collect(java.util.stream.Collectors.toMap(Function.identity(), read));
    }

    static RequestPostProcessor as(String username) {
        return authentication(UsernamePasswordAuthenticationToken.authenticated(username, null, List.of()));
    }

    final void staff(String username, Set<StaffRole> roles, String... of) {
        Set<TenantId> ids = List.of(of).stream().map(TenantId::new).collect(java.util.stream.Collectors.toSet());
        var account = new StaffAccount(username, displayName(username), roles, ids, true);
        when(accounts.find(username)).thenReturn(Optional.of(account));
        when(accounts.authenticate(username, "right password")).thenReturn(Optional.of(account));
    }

    private static String displayName(String username) {
        return Character.toUpperCase(username.charAt(0)) + username.substring(1) + " Example";
    }

    private void tenant(String id, String displayName) {
        when(tenants.find(new TenantId(id)))
                .thenReturn(Optional.of(new Tenant(new TenantId(id), displayName, ConsoleTestApplication.NOW)));
    }

    private static AuditLine line(String action, Actor actor, Map<String, Object> details, long index) {
        return new AuditLine(
                ConsoleTestApplication.NOW.minus(Duration.ofMinutes(70)),
                action,
                actor,
                details,
                Map.of(),
                index < 0 ? OptionalLong.empty() : OptionalLong.of(index),
                index < 0 ? Optional.empty() : Optional.of("9f86d081884c7d659a2feaa0c55ad015"),
                index < 0 ? OptionalLong.empty() : OptionalLong.of(3));
    }
}
