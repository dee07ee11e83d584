package io.proofline.console.cases;

import io.proofline.casecore.casefile.CaseStatus;
import io.proofline.casecore.search.CaseFilter;
import io.proofline.casecore.search.CaseQuery;
import io.proofline.contract.document.DocumentPack;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What is asked of the list of cases, as it stands in its address: nothing personal. What was typed to find somebody is
 * kept elsewhere under the name {@code find}. What makes no sense counts as not asked.
 *
 * @param from a day in UTC; opened on it or later
 * @param until a day in UTC; opened on it or before
 * @param page counted from 1
 */
public record CaseListQuery(
        String find,
        String reference,
        String status,
        String decision,
        String band,
        String queue,
        String pack,
        String reason,
        String from,
        String until,
        String sort,
        Integer page) {

    static final String PATH = "/console/cases";
    private static final List<String> DECISIONS = List.of("accepted", "rejected", "expired");
    private static final List<String> BANDS = List.of("accepted", "review", "rejected");
    private static final int LONGEST = 100;
    /** What lies outside is no day on which a case was opened, and may be none that a database knows. */
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private static final LocalDate LATEST = LocalDate.of(9999, 1, 1);

    public CaseListQuery {
        find = clean(find);
        reference = clean(reference);
        status = clean(status).toUpperCase(Locale.ROOT);
        decision = clean(decision);
        band = clean(band);
        queue = clean(queue);
        pack = clean(pack);
        reason = clean(reason);
        from = clean(from);
        until = clean(until);
        sort = clean(sort).toUpperCase(Locale.ROOT);
        // What is meant without a word needs none in the address.
        sort = sort.equals(CaseQuery.Order.RELEVANCE.name()) ? "" : sort;
        page = page == null ? 1 : page;
    }

    private static String clean(String text) {
        String clean = text == null ? "" : text.replaceAll("\\p{Cntrl}", "").strip();
        return clean.length() > LONGEST ? clean.substring(0, LONGEST) : clean;
    }

    /** The same with other search terms and, if it is not null, of one day. */
    CaseListQuery finding(String token, LocalDate day) {
        String date = day == null ? null : day.toString();
        return new CaseListQuery(
                token,
                reference,
                status,
                decision,
                band,
                queue,
                pack,
                reason,
                date == null ? from : date,
                date == null ? until : date,
                sort,
                1);
    }

    /** The same for cases whose reference begins with these words. */
    CaseListQuery referredToAs(String words) {
        return new CaseListQuery("", words, status, decision, band, queue, pack, reason, from, until, sort, 1);
    }

    /** True if anything but the status narrows the list. */
    public boolean filtered() {
        return !(find.isEmpty()
                && reference.isEmpty()
                && decision.isEmpty()
                && band.isEmpty()
                && queue.isEmpty()
                && pack.isEmpty()
                && reason.isEmpty()
                && from.isEmpty()
                && until.isEmpty());
    }

    CaseFilter filter() {
        LocalDate last = day(until);
        return new CaseFilter(
                orNull(reference),
                Arrays.stream(CaseStatus.values())
                        .filter(each -> each.name().equals(status))
                        .map(CaseStatus::word)
                        .findFirst()
                        .orElse(null),
                DECISIONS.contains(decision) ? decision : null,
                BANDS.contains(band) ? band : null,
                orNull(queue),
                DocumentPack.ofWord(pack).map(DocumentPack::word).orElse(null),
                orNull(reason),
                begin(day(from)),
                last == null ? null : begin(last.plusDays(1)));
    }

    CaseQuery.Order order() {
        return Arrays.stream(CaseQuery.Order.values())
                .filter(each -> each.name().equals(sort))
                .findFirst()
                .orElse(CaseQuery.Order.RELEVANCE);
    }

    private static Instant begin(LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static LocalDate day(String text) {
        try {
            LocalDate day = text.isEmpty() ? null : LocalDate.parse(text);
            return day == null || day.isBefore(EARLIEST) || day.isAfter(LATEST) ? null : day;
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** The address of a page of the answer, good to be kept and passed on. */
    String address(int number) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(PATH);
        add(address, "find", find);
        add(address, "reference", reference);
        add(address, "status", status);
        add(address, "decision", decision);
        add(address, "band", band);
        add(address, "queue", queue);
        add(address, "pack", pack);
        add(address, "reason", reason);
        add(address, "from", from);
        add(address, "until", until);
        add(address, "sort", sort);
        add(address, "page", number == 1 ? "" : String.valueOf(number));
        return address.encode().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, value);
        }
    }
}
