package io.proofline.console.queue;

import io.proofline.casecore.review.QueueFilter;
import io.proofline.casecore.review.ReviewStatus;
import io.proofline.console.access.StaffMember;
import io.proofline.contract.document.DocumentPack;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What is asked of the queue page, as it stands in its address. What makes no sense there counts as not asked.
 *
 * @param who a user name, {@code -} for nobody, or empty for anybody
 * @param age at least so many hours
 * @param q a case id, its beginning, or the beginning of a reference
 * @param page counted from 1
 */
public record QueueQuery(
        String queue,
        String status,
        String pack,
        String country,
        String band,
        String reason,
        String who,
        Integer age,
        Boolean overdue,
        String q,
        String sort,
        Integer page) {

    private static final List<String> BANDS = List.of("accepted", "review", "rejected");
    private static final int LONGEST_SEARCH = 100;

    public QueueQuery {
        queue = stripped(queue);
        status = stripped(status);
        pack = stripped(pack);
        country = stripped(country).toUpperCase(Locale.ROOT);
        band = stripped(band);
        reason = stripped(reason);
        who = stripped(who);
        q = stripped(q);
        sort = stripped(sort);
        age = age == null || age <= 0 ? null : Math.min(age, 10_000);
        overdue = overdue != null && overdue;
        page = page == null ? 1 : page;
    }

    private static String stripped(String text) {
        String clean = text == null ? "" : text.replaceAll("\\p{Cntrl}", "").strip();
        return clean.length() > LONGEST_SEARCH ? clean.substring(0, LONGEST_SEARCH) : clean;
    }

    /** True if anything narrows the queue, the queue's name aside. */
    public boolean filtered() {
        return !(status.isEmpty()
                && pack.isEmpty()
                && country.isEmpty()
                && band.isEmpty()
                && reason.isEmpty()
                && who.isEmpty()
                && q.isEmpty()
                && age == null
                && !overdue);
    }

    QueueFilter filter(StaffMember staff) {
        return new QueueFilter(
                queue.isEmpty() ? staff.queues() : List.of(queue),
                oneOf(ReviewStatus.WAITING, ReviewStatus.CLAIMED, ReviewStatus.ON_HOLD),
                DocumentPack.ofWord(pack).orElse(null),
                orNull(country),
                BANDS.contains(band) ? band : null,
                orNull(reason),
                orNull(who),
                age == null ? null : Duration.ofHours(age),
                overdue,
                orNull(q),
                Arrays.stream(QueueFilter.Order.values())
                        .filter(order -> order.name().equalsIgnoreCase(sort))
                        .findFirst()
                        .orElse(QueueFilter.Order.DUE));
    }

    private ReviewStatus oneOf(ReviewStatus... allowed) {
        return Arrays.stream(allowed)
                .filter(each -> each.word().equals(status))
                .findFirst()
                .orElse(null);
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** The address of another page of the same question. */
    String address(int number) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/console/queue");
        add(address, "queue", queue);
        add(address, "status", status);
        add(address, "pack", pack);
        add(address, "country", country);
        add(address, "band", band);
        add(address, "reason", reason);
        add(address, "who", who);
        add(address, "age", age == null ? "" : age.toString());
        add(address, "overdue", overdue ? "true" : "");
        add(address, "q", q);
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
