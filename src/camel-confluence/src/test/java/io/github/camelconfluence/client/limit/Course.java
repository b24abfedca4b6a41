package io.github.camelconfluence.client.limit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;

/** Clients that always want to send, a server and the way between them, in a time of their own: event after event. */
final class Course extends Clock {

    /** What came of it. */
    record Outcome(int admitted, int refused, int whileBlocked, double seconds, double used) {
        double refusedShare() {
            return (double) refused / (admitted + refused);
        }
    }

    private record Event(double at, long order, Runnable what) {}

    private static final Instant START = Instant.parse("2026-11-20T10:15:00Z");
    private static final int CEILING = 5;

    /** What politeness wants to be waited after a refusal that names no wait. */
    private static final double UNTOLD = 0.5;

    private final PriorityQueue<Event> events =
            new PriorityQueue<>(java.util.Comparator.comparingDouble(Event::at).thenComparingLong(Event::order));
    private final ModelServer server;
    private final double latency;
    private final double start;
    private final Random random;
    private final List<Client> clients = new ArrayList<>();
    private double now;
    private long order;
    private int admitted;
    private int refused;
    private int whileBlocked;

    Course(ModelServer server, double latency, int clients, long seed) {
        this(server, latency, clients, seed, 0);
    }

    /** @param start how long each client's first request takes about, which is not counted: that for who is there.
     *     The next ones leave up to a second after it */
    Course(ModelServer server, double latency, int clients, long seed, double start) {
        this.server = server;
        this.latency = latency;
        this.start = start;
        this.random = new Random(seed);
        for (int number = 0; number < clients; number++) {
            Limiter limiter = new Limiter("c" + number, new Allowance(CEILING, 0), this, new Random(seed + number));
            this.clients.add(new Client(limiter));
        }
    }

    Outcome run(double seconds) {
        for (Client client : clients) {
            at(0.001 * clients.indexOf(client), client::start);
        }
        while (now < seconds && !events.isEmpty()) {
            Event next = events.remove();
            now = next.at();
            next.what().run();
        }
        return new Outcome(admitted, refused, whileBlocked, now, server.used(now));
    }

    private void at(double time, Runnable what) {
        events.add(new Event(time, order++, what));
    }

    /** One process. */
    private final class Client {
        private final Limiter limiter;
        private final List<Runnable> waiting = new ArrayList<>();
        private double toldUntil;

        Client(Limiter limiter) {
            this.limiter = limiter;
        }

        void start() {
            if (start == 0) {
                askFromAllThreads();
                return;
            }
            Pass pass = Objects.requireNonNull(limiter.enter().pass());
            at(now + start * (0.7 + 0.6 * random.nextDouble()), () -> {
                limiter.heard(pass, 200, name -> Optional.empty());
                limiter.left(pass);
                at(now + random.nextDouble(), this::askFromAllThreads);
            });
        }

        private void askFromAllThreads() {
            for (int thread = 0; thread < 2 * CEILING; thread++) {
                at(now, this::ask);
            }
        }

        private void ask() {
            Turn turn = limiter.enter();
            Pass pass = turn.pass();
            if (pass != null) {
                whileBlocked += now < toldUntil ? 1 : 0;
                double way = latency * (0.9 + 0.2 * random.nextDouble()) + 0.0005;
                at(now + way / 2, () -> arrive(pass, way));
            } else if (turn.isAfterAnother()) {
                waiting.add(this::ask);
            } else {
                // A thread never wakes up before its time, and mostly a little after.
                at(now + Math.min(1, turn.pause().toNanos() / 1e9) + 0.0002 * random.nextDouble(), this::ask);
            }
        }

        private void arrive(Pass pass, double way) {
            ModelServer.Reply reply = server.serve(now);
            if (reply.status() == 200) {
                admitted++;
            } else {
                refused++;
            }
            at(now + way / 2, () -> hear(pass, reply));
        }

        private void hear(Pass pass, ModelServer.Reply reply) {
            String told = reply.headers().get("retry-after");
            double wait = told != null ? Double.parseDouble(told) : reply.status() == 429 ? UNTOLD : 0;
            toldUntil = Math.max(toldUntil, now + wait);
            limiter.heard(
                    pass,
                    reply.status(),
                    name -> Optional.ofNullable(reply.headers().get(name.toLowerCase(java.util.Locale.ROOT))));
            limiter.left(pass);
            List<Runnable> woken = List.copyOf(waiting);
            waiting.clear();
            woken.forEach(Runnable::run);
            ask();
        }
    }

    @Override
    public Instant instant() {
        return START.plus(Duration.ofNanos((long) (now * 1e9)));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
