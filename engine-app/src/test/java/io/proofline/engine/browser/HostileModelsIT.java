package io.proofline.engine.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofline.casecore.model.ChangeProposals;
import io.proofline.casecore.model.ChangeProposals.Schedule;
import io.proofline.casecore.model.ChangeRefused;
import io.proofline.casecore.model.ModelDraft;
import io.proofline.casecore.model.ModelDrafts;
import io.proofline.casecore.model.ModelSets;
import io.proofline.casecore.model.ModelVersion;
import io.proofline.contract.decision.DecisionFailed;
import io.proofline.contract.model.ModelKind;
import io.proofline.contract.simulation.Trial;
import io.proofline.contract.simulation.TrialRefused;
import io.proofline.contract.simulation.WhatIf;
import io.proofline.decisions.evaluate.KieDecisionService;
import io.proofline.decisions.gate.HostileTable;
import io.proofline.decisions.gate.HostileTables;
import io.proofline.decisions.model.ModelText;
import io.proofline.engine.process.EngineState;
import io.proofline.engine.process.modelset.ProcessModels;
import io.proofline.processes.gate.Hostile;
import io.proofline.processes.gate.HostileModels;
import io.proofline.processes.gate.ProcessRefused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every hostile model at every door of a running platform: as an imported file, saved into a draft, proposed, and handed
 * to what deploys and evaluates. It is refused with its element named, and nothing whatever comes of it.
 */
class HostileModelsIT extends ScriptedScenarios {

    private static final String PROCESS = "ekyc-verification";
    private static final String TABLES = "verification";
    private static final int MOST_CHARACTERS = ModelDrafts.MAX_CHARACTERS;

    @Autowired
    private ApplicationContext platform;

    @TempDir
    Path folder;

    private Path file;
    private ServerSocket listener;
    private Staff officer;
    private ConsoleClient client;
    private String token;
    private EngineState engine;
    private List<Long> kept;

    /** What is there before anybody tries. */
    @BeforeEach
    void watch() throws IOException {
        file = folder.resolve("made-by-a-model");
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        officer = bank.officer();
        client = new ConsoleClient(port);
        client.signInLocally(officer);
        token = client.token();
        engine = EngineState.of(platform);
        kept = rows();
    }

    @AfterEach
    void stopListening() throws IOException {
        listener.close();
    }

    @Test
    void no_hostile_process_has_an_effect_by_any_door() throws IOException {
        List<Hostile> models = HostileModels.all()
                .map(model -> model.aimedAt(file, listener.getLocalPort()).ofProcess(PROCESS))
                .toList();
        assertThat(models).hasSizeGreaterThan(120);

        for (Hostile hostile : models) {
            refusedAsFile(PROCESS, hostile.name(), hostile.model(), hostile.element());
            refusedByTheDeployer(hostile);
        }
        nothingCameOfIt();
        for (Hostile hostile : models) {
            Optional<String> text = utf8(hostile.model());
            if (text.isPresent()) {
                refusedAsDraft(PROCESS, hostile.name(), text.get(), hostile.element(), hostile.code());
            }
        }
        nothingCameOfIt();
    }

    @Test
    void no_hostile_table_has_an_effect_by_any_door() throws IOException {
        List<HostileTable> models = HostileTables.all()
                .map(model -> model.aimedAt(file, listener.getLocalPort()))
                .toList();
        assertThat(models).hasSizeGreaterThan(60);

        for (HostileTable hostile : models) {
            byte[] bytes = hostile.text().getBytes(StandardCharsets.UTF_8);
            refusedAsFile(TABLES, hostile.name(), bytes, hostile.element());
            refusedByTheEvaluator(hostile);
        }
        nothingCameOfIt();
        for (HostileTable hostile : models) {
            refusedAsDraft(TABLES, hostile.name(), hostile.text(), hostile.element(), "");
        }
        nothingCameOfIt();
    }

    // ---- doors ----

    private void refusedAsFile(String key, String name, byte[] model, String element) {
        HttpResponse<String> answer = client.upload("/console/models/import", token, key, model);

        if (model.length > MOST_CHARACTERS) {
            assertThat(answer.statusCode()).as(name).isIn(302, 413);
        } else {
            assertThat(answer.statusCode()).as(name).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location")).as(name).hasValueSatisfying(to -> assertThat(to)
                    .endsWith("/console/models"));
        }
        ConsoleClient.Page list = client.open("/console/models");
        assertThat(list.status()).as(name).isEqualTo(200);
        if (answer.statusCode() == 302) {
            assertThat(list.body())
                    .as(name)
                    .contains("The file was not imported")
                    .contains(HtmlUtils.htmlEscape(element));
        }
    }

    private void refusedByTheDeployer(Hostile hostile) {
        ModelVersion live = bank.within(
                () -> bank.bean(ModelSets.class).liveVersion(PROCESS).orElseThrow());
        ModelVersion version = new ModelVersion(
                UUID.randomUUID(),
                bank.tenant(),
                ModelKind.PROCESS,
                PROCESS,
                "hostile",
                utf8(hostile.model()).orElse("<!DOCTYPE x>"),
                List.of(),
                officer.username(),
                live.createdAt());

        assertThatThrownBy(() -> bank.within(() -> {
                    bank.bean(ProcessModels.class).deploy(version);
                    return null;
                }))
                .as(hostile.name())
                .isInstanceOf(ProcessRefused.class);
    }

    private void refusedByTheEvaluator(HostileTable hostile) {
        ModelText text = ModelText.of(TABLES, hostile.text());
        assertThatThrownBy(() -> new KieDecisionService(key -> Optional.of(text)).evaluate(TABLES, "d", Map.of()))
                .as(hostile.name())
                .isInstanceOfSatisfying(DecisionFailed.class, failed -> assertThat(failed.problems())
                        .anySatisfy(problem -> assertThat(problem).contains(hostile.says())));
        Trial trial = new Trial(ModelKind.DECISIONS, TABLES, null, hostile.name(), hostile.text());
        assertThatThrownBy(() -> bank.bean(WhatIf.class).evaluate(trial, Map.of(), Map.of()))
                .as(hostile.name())
                .isInstanceOf(TrialRefused.class);
    }

    /** A draft may hold anything, but what is wrong with it is said at once, and nobody can propose it. */
    private void refusedAsDraft(String key, String name, String text, String element, String code) {
        ModelDraft draft = bank.within(() -> {
            ModelVersion live = bank.bean(ModelSets.class).liveVersion(key).orElseThrow();
            return bank.bean(ModelDrafts.class).create(live, "Hostile", officer.username());
        });
        HttpResponse<String> answer = client.postJson(
                "/console/models/drafts/" + draft.id(),
                token,
                JsonMapper.shared()
                        .writeValueAsBytes(
                                Map.of("revision", 1, "name", "Hostile", "text", text, "examples", List.of())));

        if (text.length() > MOST_CHARACTERS || text.indexOf('\0') >= 0) {
            assertThat(answer.statusCode()).as(name).isBetween(400, 499);
            assertThat(stored(draft)).as(name).isEqualTo(draft);
            discard(draft);
            return;
        }
        assertThat(answer.statusCode()).as(name).isEqualTo(200);
        assertThat(JsonMapper.shared().readTree(answer.body()).path("findings"))
                .as(name)
                .anySatisfy(finding -> assertThat(names(finding, element, code))
                        .as(finding.toString())
                        .isTrue());
        ModelDraft saved = stored(draft);
        assertThatThrownBy(() -> bank.within(() -> bank.bean(ChangeProposals.class)
                        .propose(Map.of(saved.id(), 2), "It is fine", Schedule.AT_ONCE, officer.username())))
                .as(name)
                .isInstanceOfSatisfying(ChangeRefused.class, refused -> {
                    assertThat(refused.why()).isEqualTo(ChangeRefused.Why.NOT_PROVEN);
                    assertThat(refused.problems())
                            .anySatisfy(problem -> assertThat(problem).contains(element));
                });
        assertThat(stored(draft)).as(name).isEqualTo(saved);
        assertThat(saved.open()).isTrue();
        discard(draft);
    }

    private void discard(ModelDraft draft) {
        bank.within(() -> {
            bank.bean(ModelDrafts.class).discard(draft.id(), officer.username());
            return null;
        });
    }

    private static boolean names(JsonNode finding, String element, String code) {
        return finding.path("elementId").asString().equals(element)
                && (code.isEmpty() || finding.path("code").asString().equals(code));
    }

    private static Optional<String> utf8(byte[] model) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(model))
                    .toString());
        } catch (CharacterCodingException noText) {
            return Optional.empty();
        }
    }

    private ModelDraft stored(ModelDraft draft) {
        return bank.within(() -> bank.bean(ModelDrafts.class).get(draft.id()));
    }

    // ---- what there is ----

    private void nothingCameOfIt() throws IOException {
        assertThat(file).doesNotExist();
        listener.setSoTimeout(1);
        assertThatThrownBy(listener::accept).isInstanceOf(SocketTimeoutException.class);
        assertThat(EngineState.of(platform)).isEqualTo(engine);
        assertThat(rows()).isEqualTo(kept);
        assertThat(client.open("/console/models/" + TABLES).status()).isEqualTo(200);
    }

    /** Versions, changes, sets and open drafts. */
    private List<Long> rows() {
        return List.of(
                count("proofline.model_version"),
                count("proofline.model_change"),
                count("proofline.model_set"),
                count("proofline.model_draft where closed_at is null"));
    }

    private long count(String rows) {
        return (long) bank.rows("select count(*) from " + rows).get(0).get("count");
    }
}
