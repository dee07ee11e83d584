package io.proofline.engine.simulation;

import io.proofline.casecore.casefile.CaseFiles;
import io.proofline.casecore.check.CheckRecords;
import io.proofline.casecore.evidence.EvidenceStore;
import io.proofline.casecore.simulation.HandlingTimes;
import io.proofline.casecore.simulation.RecordedRuns;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.casecore.tenant.TenantTransaction;
import io.proofline.contract.decision.DecisionService;
import io.proofline.contract.evidence.EvidenceRef;
import io.proofline.contract.model.Finding;
import io.proofline.contract.model.ModelKind;
import io.proofline.contract.simulation.Trial;
import io.proofline.contract.simulation.TrialRefused;
import io.proofline.decisions.backtest.BackTestSettings;
import io.proofline.decisions.evaluate.KieDecisionService;
import io.proofline.decisions.gate.ModelGate;
import io.proofline.decisions.gate.ModelRefused;
import io.proofline.engine.process.ProcessNames;
import io.proofline.engine.process.replay.ReplayEngine;
import io.proofline.engine.process.replay.ReplayedCase;
import io.proofline.processes.gate.ProcessGate;
import io.proofline.processes.gate.ProcessVocabulary;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes runs ready: what cannot run is refused here, before anybody waits for it. */
@Component
class SimulationJobs {

    private final LiveTexts texts;
    private final RecordedRuns records;
    private final HandlingTimes handling;
    private final ProcessVocabulary vocabulary;
    private final CaseFiles files;
    private final CheckRecords checks;
    private final EvidenceStore evidence;
    private final TenantTransaction transactions;
    private final BackTestSettings settings;

    SimulationJobs(
            LiveTexts texts,
            RecordedRuns records,
            HandlingTimes handling,
            ProcessVocabulary vocabulary,
            CaseFiles files,
            CheckRecords checks,
            EvidenceStore evidence,
            TenantTransaction transactions,
            @Value("${proofline.simulation.threads:0}") int threads,
            @Value("${proofline.simulation.listed:2000}") int listed) {
        this.texts = texts;
        this.records = records;
        this.handling = handling;
        this.vocabulary = vocabulary;
        this.files = files;
        this.checks = checks;
        this.evidence = evidence;
        this.transactions = transactions;
        this.settings = new BackTestSettings(
                threads > 0 ? threads : BackTestSettings.usual().threads(), listed, Duration.ZERO);
    }

    /** @throws TrialRefused if the model does not pass its gate */
    SimulationJob prepare(Trial trial, int cases) {
        return trial.kind() == ModelKind.PROCESS ? replay(trial, cases) : backTest(trial, cases);
    }

    private SimulationJob backTest(Trial trial, int cases) {
        try {
            new ModelGate().admit(trial.text());
        } catch (ModelRefused refused) {
            throw new TrialRefused(refused.problems());
        }
        return new BackTestJob(records, new KieDecisionService(texts.with(trial)), handling.current(), settings, cases);
    }

    private SimulationJob replay(Trial trial, int cases) {
        if (!trial.key().equals(ProcessNames.KEY)) {
            throw new TrialRefused(List.of("Only the process " + ProcessNames.KEY + " takes cases."));
        }
        byte[] draft = trial.text().getBytes(StandardCharsets.UTF_8);
        List<Finding> findings = new ProcessGate(vocabulary).inspect(draft);
        if (!findings.isEmpty()) {
            throw new TrialRefused(findings.stream().map(Finding::message).toList());
        }
        byte[] live = texts.text(trial.key())
                .orElseThrow(() -> new TrialRefused(List.of("There is no live process " + trial.key() + ".")))
                .getBytes(StandardCharsets.UTF_8);
        DecisionService decisions = new KieDecisionService(texts.live());
        return new ReplayJob(
                records,
                this::recorded,
                () -> new ReplayEngine(live, decisions, vocabulary),
                () -> new ReplayEngine(draft, decisions, vocabulary),
                handling.current(),
                settings.flipsKept(),
                cases);
    }

    private ReplayedCase recorded(UUID caseId) {
        return transactions.call(
                TenantScope.require(),
                () -> new ReplayedCase(
                        files.get(caseId),
                        evidence.ofCase(caseId).stream().map(EvidenceRef::kind).collect(Collectors.toSet()),
                        checks.latest(caseId)));
    }
}
