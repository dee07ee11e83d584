package io.proofline.benchmarks.audit;

import io.proofline.casecore.audit.checkpoint.Checkpoint;
import io.proofline.casecore.audit.checkpoint.PublicKey;
import io.proofline.casecore.audit.checkpoint.SignedCheckpoint;
import io.proofline.casecore.audit.export.ExportFinding;
import io.proofline.casecore.audit.export.ExportHeader;
import io.proofline.casecore.audit.export.ExportReport;
import io.proofline.casecore.audit.export.ExportVerifier;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Verifies an export or an evidence file with the public key alone. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Verifies an export or an evidence file and names what does not hold, by its line.",
        footer = "Status 0: everything holds. 1: something does not. 2: a file cannot be read.")
final class VerifyCommand implements Callable<Integer> {

    private static final int DOES_NOT_HOLD = 1;
    private static final int WRONG_USE = 2;
    private static final int SHOWN = 50;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "an export or an evidence file")
    private Path file;

    @Option(
            names = "--public-key",
            paramLabel = "FILE",
            description = "the public key (PEM) that you got by a way of your own; may be given several times")
    private List<Path> publicKeys = new ArrayList<>();

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description = "checkpoints that you kept, to find a cut or rewritten log; may be given several times")
    private List<Path> checkpoints = new ArrayList<>();

    VerifyCommand() {}

    @Override
    public Integer call() {
        try {
            return verify();
        } catch (NoSuchFileException missing) {
            return refuse("There is no file " + missing.getMessage() + ".");
        } catch (IOException unreadable) {
            return refuse("A file cannot be read: " + unreadable.getMessage());
        } catch (IllegalArgumentException unusable) {
            return refuse(unusable.getMessage());
        }
    }

    private int verify() throws IOException {
        List<String> keys = new ArrayList<>();
        for (Path key : publicKeys) {
            keys.add(key(key));
        }
        List<SignedCheckpoint> kept = new ArrayList<>();
        for (Path each : checkpoints) {
            kept.addAll(checkpointsOf(each));
        }
        try (InputStream in = Files.newInputStream(file)) {
            ExportReport report = new ExportVerifier(keys, kept).verify(in);
            print(report);
            return report.holds() ? 0 : DOES_NOT_HOLD;
        }
    }

    private static String key(Path file) throws IOException {
        String pem = text(file);
        try {
            PublicKey.ofPem("any", pem);
            return pem;
        } catch (IllegalArgumentException noKey) {
            throw new IllegalArgumentException(file + " is not an Ed25519 public key in PEM form.", noKey);
        }
    }

    private static List<SignedCheckpoint> checkpointsOf(Path file) throws IOException {
        List<SignedCheckpoint> kept = SignedCheckpoint.parseAll(text(file));
        if (kept.isEmpty()) {
            throw new IllegalArgumentException(file + " holds no signed checkpoint.");
        }
        return kept;
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    private void print(ExportReport report) {
        PrintWriter out = spec.commandLine().getOut();
        report.header().ifPresent(header -> out.println(describe(header)));
        report.checkpoint()
                .map(SignedCheckpoint::checkpoint)
                .ifPresent(checkpoint -> out.println(describe(checkpoint)));
        report.notes().forEach(note -> out.println("Note: " + note));
        report.findings().stream().limit(SHOWN).forEach(finding -> out.println(describe(finding)));
        if (report.findings().size() > SHOWN) {
            out.println("… and " + (report.findings().size() - SHOWN) + " more.");
        }
        out.println(
                report.holds()
                        ? "HOLDS: " + report.entries() + " entries."
                        : "DOES NOT HOLD: " + report.findings().size() + " findings in " + report.entries()
                                + " entries.");
        out.flush();
    }

    private static String describe(ExportHeader header) {
        return "Export of tenant " + header.tenant()
                + (header.caseId() == null ? "" : ", case " + header.caseId())
                + (header.from() == null ? "" : ", from " + header.from())
                + (header.to() == null ? "" : ", until " + header.to())
                + ", made " + header.madeAt() + ".";
    }

    private static String describe(Checkpoint checkpoint) {
        return "Checkpoint " + checkpoint.number() + " of " + checkpoint.at() + " over " + checkpoint.size()
                + " entries of " + checkpoint.origin() + ".";
    }

    private static String describe(ExportFinding finding) {
        return (finding.line() == 0 ? "file" : "line " + finding.line()) + ": " + finding.kind() + ": "
                + finding.sentence();
    }

    private int refuse(String sentence) {
        spec.commandLine().getErr().println("proofline: " + sentence);
        return WRONG_USE;
    }
}
