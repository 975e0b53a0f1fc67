package nl.huisregel.promises;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import nl.huisregel.cast.Client;
import nl.huisregel.promises.Child.Target;
import nl.huisregel.promises.History.Kind;
import nl.huisregel.promises.History.Operation;
import nl.huisregel.promises.History.Outcome;

/** Writers withdraw and give on any node; readers hunt for the pictures on every node, in every form; nodes stand still or die. */
final class Hunt {

    private static final int READERS = 5;

    private final List<Node> nodes;
    private final List<Child> children;
    private final History history = new History();
    private final long seed;
    private final Map<String, Client> readers = new ConcurrentHashMap<>();
    private final AtomicLong reads = new AtomicLong();
    private volatile boolean over;

    Hunt(List<Node> nodes, List<Child> children, long seed) {
        this.nodes = nodes;
        this.children = children;
        this.seed = seed;
    }

    /** Hunts for so many seconds, and longer on a slow machine: until there is enough to judge by. */
    History run(int seconds, boolean kills, Predicate<History> enough) {
        var callers = new ArrayList<Thread>();
        children.stream().flatMap(child -> child.targets().stream())
            .forEach(target -> callers.add(start("writer " + target.key(), random -> write(target, random))));
        for (int i = 0; i < READERS; i++) {
            callers.add(start("reader " + i, this::read));
        }
        callers.add(start("nemesis", random -> disturb(random, kills)));
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        var patience = end + TimeUnit.MINUTES.toNanos(5);
        while (System.nanoTime() < end || System.nanoTime() < patience && !enough.test(history)) {
            Node.pause(500);
        }
        over = true;
        callers.forEach(Hunt::await);
        return history;
    }

    /** Withdraws and gives in turn, each time on another node. */
    private void write(Target target, Random random) {
        var speakers = nodes.stream().map(node -> Client.as(node.port(), target.child().speaker())).toList();
        var consent = "/kinderen/" + target.child().id() + "/toestemming";
        while (!over) {
            give(target, consent, any(speakers, random));
            letThemRead(random.nextInt(10));
            say(Kind.WITHDRAW, target, () ->
                any(speakers, random).post(consent + "/" + target.layer() + "/intrekking", Map.of()).statusCode() == 302);
            letThemRead(random.nextInt(25));
        }
        // Other tests find the consent as it was.
        for (int i = 0; i < 20 && !give(target, consent, any(speakers, random)); i++) {
            Node.pause(100);
        }
    }

    /** Writers are as quick or as slow as readers, so that on a slow machine, too, reads fall between a withdrawal and a giving. */
    private void letThemRead(int some) {
        var until = reads.get() + some;
        while (!over && reads.get() < until) {
            Node.pause(20);
        }
    }

    /** May fail where the other place of the same child was answered meanwhile: the page asks to look again. */
    private boolean give(Target target, String consent, Client speaker) {
        return say(Kind.GIVE, target, () -> {
            var form = Client.hidden(speaker.get(consent).body());
            form.put(target.layer() + ".photo", "ja");
            return speaker.post(consent, form).statusCode() == 302;
        });
    }

    private void read(Random random) {
        var targets = children.stream().flatMap(child -> child.targets().stream()).toList();
        while (!over) {
            var target = any(targets, random);
            var form = any(Form.of(target), random);
            var node = any(nodes, random);
            var who = switch (form.as()) {
                case STRANGER -> "";
                case SPEAKER -> target.child().speaker();
                case AUTHOR -> target.child().author();
            };
            var began = System.nanoTime();
            reads.incrementAndGet();
            try {
                var client = readers.computeIfAbsent(node.name() + who, _ -> who.isEmpty() ? Client.stranger(node.port()) : Client.as(node.port(), who));
                began = System.nanoTime();
                var answer = client.get(form.path());
                var seen = form.page() ? answer.body().contains(target.hung().picture().toString()) : answer.statusCode() == 200;
                add(Kind.READ, target, form.name() + "@" + node.name(), began, answer.statusCode() == 200 || answer.statusCode() == 404 ? Outcome.OK : Outcome.INFO, seen);
            } catch (UncheckedIOException | IllegalArgumentException unheard) {
                add(Kind.READ, target, form.name() + "@" + node.name(), began, Outcome.INFO, false);
            }
        }
    }

    private void disturb(Random random, boolean kills) {
        while (!over) {
            Node.pause(1000 + random.nextInt(2000));
            if (kills && random.nextInt(6) == 0) {
                any(nodes, random).killAndStart();
            } else {
                any(nodes, random).standStill(100 + random.nextInt(600));
            }
        }
    }

    private interface Saying {
        boolean said();
    }

    private boolean say(Kind kind, Target target, Saying saying) {
        var began = System.nanoTime();
        try {
            var said = saying.said();
            add(kind, target, "-", began, said ? Outcome.OK : Outcome.FAIL, false);
            return said;
        } catch (UncheckedIOException unheard) {
            add(kind, target, "-", began, Outcome.INFO, false);
            return false;
        }
    }

    private void add(Kind kind, Target target, String form, long began, Outcome outcome, boolean seen) {
        history.add(new Operation(kind, target.key(), form, began, System.nanoTime(), outcome, seen));
    }

    private interface Work {
        void run(Random random);
    }

    /** Each caller draws from a source of its own, made from the seed that the report names. */
    private Thread start(String name, Work work) {
        return Thread.ofPlatform().name(name).start(() -> work.run(new Random(seed ^ name.hashCode())));
    }

    private static <T> T any(List<T> things, Random random) {
        return things.get(random.nextInt(things.size()));
    }

    private static void await(Thread caller) {
        try {
            caller.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
