package io.proofline.casecore.audit.export;

import io.proofline.casecore.audit.export.ExportFinding.Kind;
import io.proofline.casecore.audit.export.Seal.Prefix;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The lines since the last seal, to be held against what the next one signs for. */
final class SealedBlock {

    private final List<Prefix> found = new ArrayList<>(ExportWriter.LINES_A_SEAL);
    private long firstLine = 1;

    void add(byte[] hash) {
        found.add(Prefix.of(hash, 0));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** Begins the next block at this line. */
    void restart(long line) {
        found.clear();
        firstLine = line;
    }

    /** Names the lines that are not as they were signed, by the first difference and those after it. */
    void compare(List<Prefix> signed, List<ExportFinding> findings) {
        if (found.equals(signed)) {
            return;
        }
        Set<Prefix> inFile = new HashSet<>(found);
        Set<Prefix> inSeal = new HashSet<>(signed);
        int at = 0;
        int expected = 0;
        while (at < found.size() || expected < signed.size()) {
            boolean known = at < found.size() && inSeal.contains(found.get(at));
            boolean kept = expected < signed.size() && inFile.contains(signed.get(expected));
            long line = firstLine + at;
            if (at < found.size() && expected < signed.size() && found.get(at).equals(signed.get(expected))) {
                at++;
                expected++;
            } else if (at == found.size() || (known && !kept && expected < signed.size())) {
                findings.add(new ExportFinding(Kind.DELETED, line, "A line was taken out before line " + line + "."));
                expected++;
            } else if (expected == signed.size() || (!known && kept)) {
                findings.add(new ExportFinding(Kind.INSERTED, line, "Line " + line + " was put in."));
                at++;
            } else if (known) {
                findings.add(new ExportFinding(Kind.REORDERED, line, "Line " + line + " stands in another place."));
                at++;
                expected++;
            } else {
                findings.add(new ExportFinding(Kind.EDITED, line, "Line " + line + " is not what was signed."));
                at++;
                expected++;
            }
        }
    }
}
