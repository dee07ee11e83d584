package io.proofline.console.queue;

import io.proofline.casecore.review.QueueCount;
import io.proofline.casecore.review.QueuePage;
import io.proofline.casecore.review.QueuedTask;
import io.proofline.casecore.review.ReviewQueues;
import io.proofline.casecore.staff.StaffAccount;
import io.proofline.console.access.Colleagues;
import io.proofline.console.access.StaffMember;
import io.proofline.console.queue.QueueBoard.Choice;
import io.proofline.console.wording.Wording;
import io.proofline.contract.check.Reason;
import io.proofline.contract.document.DocumentPack;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads the queues that a member of staff works on. */
@Component
class QueueBoards {

    private final ReviewQueues queues;
    private final Colleagues colleagues;
    private final QueueWords words;
    private final Wording wording;

    QueueBoards(ReviewQueues queues, Colleagues colleagues, QueueWords words, Wording wording) {
        this.queues = queues;
        this.colleagues = colleagues;
        this.words = words;
        this.wording = wording;
    }

    QueueBoard read(StaffMember staff, QueueQuery query) {
        if (!query.queue().isEmpty()) {
            staff.requireQueue(query.queue());
        }
        List<QueueCount> counts = queues.counts(staff.queues());
        QueuePage page = queues.page(query.filter(staff), query.page());
        int overdue = sum(counts, QueueCount::overdue);
        return new QueueBoard(
                query,
                counts.stream().map(count -> tab(count, query)).toList(),
                figure(sum(counts, QueueCount::open)),
                overdue == 0 ? null : figure(overdue),
                queues.heldBy(staff.username()).size(),
                counts.stream()
                        .anyMatch(count -> count.free() > 0
                                && (query.queue().isEmpty() || count.queue().equals(query.queue()))),
                page.tasks().stream().map(task -> words.row(task, staff)).toList(),
                query.address(page.number()),
                page.number() > 1 ? query.address(page.number() - 1) : null,
                page.more() ? query.address(page.number() + 1) : null,
                wording.time(wording.now()),
                choices(staff, page));
    }

    private QueueBoard.Tab tab(QueueCount count, QueueQuery query) {
        return new QueueBoard.Tab(
                count.queue(),
                queue(count.queue()),
                figure(count.open()),
                count.overdue() == 0 ? null : figure(count.overdue()),
                count.queue().equals(query.queue()));
    }

    private QueueBoard.Choices choices(StaffMember staff, QueuePage page) {
        Map<String, String> people = new LinkedHashMap<>();
        staff.queues().stream()
                .flatMap(queue -> colleagues.on(queue).stream())
                .forEach((StaffAccount account) -> people.put(account.username(), account.displayName()));
        return new QueueBoard.Choices(
                Arrays.stream(DocumentPack.values())
                        .map(pack -> new Choice(pack.word(), wording.sayOr("pack." + pack.word(), pack.word())))
                        .toList(),
                page.tasks().stream()
                        .map(QueuedTask::reasons)
                        .flatMap(List::stream)
                        .distinct()
                        .sorted()
                        .map(code -> new Choice(code, wording.reason(Reason.of(code))))
                        .toList(),
                people.entrySet().stream()
                        .map(person -> new Choice(person.getKey(), person.getValue()))
                        .toList(),
                Stream.of("general", "senior", "fraud")
                        .filter(staff.queues()::contains)
                        .map(name -> new Choice(name, queue(name)))
                        .toList());
    }

    private String queue(String name) {
        return wording.sayOr("queue." + name, name);
    }

    /** Beyond what is counted, the figure says so. */
    private String figure(int count) {
        return count >= QueueCount.MOST
                ? wording.say("queue.many", QueueCount.MOST)
                : wording.say("queue.figure", count);
    }

    private static int sum(List<QueueCount> counts, ToIntFunction<QueueCount> figure) {
        return Math.min(QueueCount.MOST, counts.stream().mapToInt(figure).sum());
    }
}
