package io.github.camelconfluence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelconfluence.sync.Change;
import io.github.camelconfluence.sync.ChangeTracker;
import io.github.camelconfluence.sync.Delivery;
import io.github.camelconfluence.sync.SyncListener;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Polls that end at whatever moment, seen from where changes are handed out: the next one goes on where they ended. */
@Timeout(300)
class BrokenOffPollsTest extends CloudRouteTest {

    private static final int PAGES = 3;

    /** Two at a time, until told otherwise. */
    private static class Sink implements Delivery {

        final List<String> taken = new ArrayList<>();

        @Override
        public int room() {
            return 2;
        }

        @Override
        public boolean send(List<Change> slice, Settling settling) {
            slice.forEach(change -> take(change, settling));
            return true;
        }

        void take(Change change, Settling settling) {
            taken.add(((Change.Present) change).content().title());
            settling.settled(change, null);
        }
    }

    /** Has no room any more from the so manieth time on that it is asked. */
    private static final class Ending extends Sink {

        private int left;

        Ending(int left) {
            this.left = left;
        }

        @Override
        public int room() {
            return left > 0 && left-- > 0 ? super.room() : 0;
        }
    }

    /** Leaves out what comes behind the first change of a slice, and would take more afterwards. */
    private static final class Dropping extends Sink {

        @Override
        public boolean send(List<Change> slice, Settling settling) {
            take(slice.get(0), settling);
            return slice.size() == 1;
        }
    }

    private ChangeTracker tracker(String syncId) {
        ConfluenceEndpoint endpoint = context.getEndpoint("confluence:RP?types=page", ConfluenceEndpoint.class);
        SyncPlan plan = endpoint.plan();
        return new ChangeTracker(
                endpoint.client(),
                endpoint.store().ledger(confluence.url().toString(), syncId),
                plan.scope(),
                plan.optionsFor(syncId, "", ""),
                new SyncListener() {},
                clock,
                task -> {});
    }

    private static List<String> titles() {
        return IntStream.rangeClosed(1, PAGES)
                .mapToObj(number -> "Page " + number)
                .toList();
    }

    @Test
    void aPollThatIsEndedAtWhateverMomentLosesNothing() {
        pages(PAGES);
        int moment = 0;
        Ending ending;
        do {
            ChangeTracker tracker = tracker("ended-" + moment);
            ending = new Ending(moment++);
            tracker.poll(ending);
            Sink rest = new Sink();
            tracker.poll(rest);

            List<String> all = new ArrayList<>(ending.taken);
            all.addAll(rest.taken);
            assertThat(all).containsExactlyInAnyOrderElementsOf(titles());
        } while (ending.left == 0);
        assertThat(moment).isGreaterThan(PAGES);
    }

    @Test
    void whatWasLeftOutOfASliceEndsThePollAndComesWithTheNext() {
        pages(PAGES);
        ChangeTracker tracker = tracker("dropping");
        Dropping dropping = new Dropping();
        tracker.poll(dropping);
        assertThat(dropping.taken).containsExactly("Page 1");
        Sink rest = new Sink();
        tracker.poll(rest);

        assertThat(rest.taken).containsExactlyInAnyOrderElementsOf(titles().subList(1, PAGES));
    }
}
