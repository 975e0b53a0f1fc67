package nl.huisregel.bench.decisions;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The drafts of the problem, made by chance from one seed. */
final class Drafts {

    static final int PUPILS = 500;
    static final int SHOWN = 25;
    static final List<Integer> YEARS = List.of(2025, 2026);
    /** Each name stands once, as a programmer would keep it: otherwise every engine measures how fast memory gives a hundred thousand copies. */
    private static final List<String> NAMES = IntStream.range(0, PUPILS).mapToObj(number -> "p" + number).toList();

    private final Random random = new Random(20261126);
    private final int schools;

    private Drafts(int schools) {
        this.schools = schools;
    }

    static List<Draft> of(int count, int schools) {
        Drafts drafts = new Drafts(schools);
        List<Draft> all = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            all.add(drafts.draft());
        }
        return all;
    }

    static String pupil(int number) {
        return NAMES.get(number);
    }

    private Draft draft() {
        boolean befriends = chance(8);
        return new Draft(random.nextInt(schools), befriends ? "befriend" : "publish", pick(List.of("teacher", "teacher", "teacher", "support", "trainee", "head", "pupil")),
            pick(School.CHANNELS), chance(6) ? "film" : "photo", pick(List.of("lesson", "break", "outside_school_hours", "outside_school_hours")),
            chance(3) ? "private" : "work", befriends ? pick(List.of("pupil", "guardian", "colleague")) : "", "",
            chance(5), chance(12), chance(6), chance(14), chance(10), chance(2), chance(2), 3 + random.nextInt(20), pick(YEARS), pupils());
    }

    private List<String> pupils() {
        TreeSet<Integer> shown = new TreeSet<>();
        while (shown.size() < SHOWN) {
            shown.add(random.nextInt(PUPILS));
        }
        return shown.stream().map(Drafts::pupil).toList();
    }

    private boolean chance(int in) {
        return random.nextInt(in) == 0;
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
