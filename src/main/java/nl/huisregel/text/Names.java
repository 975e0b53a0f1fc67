package nl.huisregel.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ahocorasick.trie.PayloadTrie;

/** Every name of one school, looked for in one pass. */
final class Names {

    /** How a name may be written: plain in any case, short only with a capital, a word only where its capital says that it is a name. */
    private enum Written { PLAIN, SHORT, WORD }

    /** A name to look for. @param capital how far into it the capital stands that tells: the V of "van der Veen" @param bearers who are called so */
    private record Name(boolean surname, Written written, int capital, Set<Known> bearers) {
    }

    /** How much its capital says: that it is a name, that it may be one where the sentence begins, or nothing, so that it counts only in a first name with surname. */
    private enum Says { NAME, BEGINNING, NOTHING }

    /** A name where it stands. @param end without what a genitive adds */
    private record Stands(Name name, int start, int end, int after, Says says) {
        boolean told() {
            return says == Says.NAME;
        }
    }

    /** Noortje, Meesje, Willempje. */
    private static final List<String> ENDEARING = List.of("tje", "je", "pje");
    private static final Set<String> TITLES = Set.of("juf", "meester", "juffrouw", "mevrouw", "meneer", "mevr", "mw", "dhr", "heer");
    /** What people do, and what a storm, a rose and a day do not. */
    private static final Set<String> DOINGS = Set.of("won", "wint", "vertelde", "vertelt", "zei", "zegt", "vroeg", "vraagt", "riep", "roept", "lachte", "lacht", "bouwde", "bouwt",
        "maakte", "tekende", "tekent", "las", "leest", "schreef", "schrijft", "speelde", "speelt", "zong", "zingt", "mocht", "wilde", "wil", "durfde", "durft", "hielp", "helpt", "leerde", "leert", "vierde", "trakteerde");

    private final PayloadTrie<Name> trie;

    private Names(PayloadTrie<Name> trie) {
        this.trie = trie;
    }

    static Names of(List<Known> people) {
        Map<String, Name> firsts = new HashMap<>();
        Map<String, Name> lasts = new HashMap<>();
        for (Known person : people) {
            for (String first : firsts(person)) {
                Written written = AlsoWords.contain(first) ? Written.WORD : first.length() <= 3 ? Written.SHORT : Written.PLAIN;
                add(firsts, first, false, written, 0, person);
                // A small lamp is no small Lam: of a short name only the capital tells.
                ENDEARING.forEach(ending -> add(firsts, first + ending, false, written == Written.PLAIN ? Written.PLAIN : Written.WORD, 0, person));
            }
            lasts(person).forEach((last, capital) -> add(lasts, last, true, Written.WORD, capital, person));
        }
        var trie = PayloadTrie.<Name>builder();
        firsts.forEach((key, name) -> trie.addKeyword(key, name));
        lasts.forEach((key, name) -> trie.addKeyword(key, name));
        return new Names(trie.build());
    }

    private static void add(Map<String, Name> names, String key, boolean surname, Written written, int capital, Known person) {
        if (key.length() > 1) {
            names.computeIfAbsent(key, _ -> new Name(surname, written, capital, new LinkedHashSet<>())).bearers().add(person);
        }
    }

    private static Set<String> firsts(Known person) {
        Set<String> firsts = new HashSet<>();
        for (String name : List.of(Folded.key(person.first()), withoutTitle(Folded.key(person.called())))) {
            firsts.add(name);
            firsts.add(name.replace('-', ' '));
            firsts.addAll(List.of(name.split("[- ]+")));
        }
        return firsts;
    }

    private static String withoutTitle(String called) {
        int space = called.indexOf(' ');
        return space > 0 && TITLES.contains(called.substring(0, space)) ? called.substring(space + 1) : called;
    }

    /** The surname whole, and each half of a double one; with where the capital stands. "in 't veld" is a field, "in 't Veld" a name. */
    private static Map<String, Integer> lasts(Known person) {
        Map<String, Integer> lasts = new HashMap<>();
        String whole = Folded.of(person.last()).text().toString().strip();
        List<String> ways = new ArrayList<>(List.of(whole, whole.replaceAll(" *- *", " ")));
        if (whole.contains("-")) {
            ways.addAll(List.of(whole.split(" *- *")));
        }
        for (String way : ways) {
            int capital = 0;
            for (int i = 0; i < way.length(); i++) {
                if (Character.isUpperCase(way.charAt(i)) && (i == 0 || !Character.isLetter(way.charAt(i - 1)))) {
                    capital = i;
                }
            }
            lasts.put(way.toLowerCase(java.util.Locale.ROOT), capital);
        }
        return lasts;
    }

    /** @param author whose own name is no find: it stands above the post */
    List<Found> in(Folded text, java.util.UUID author) {
        List<Stands> all = new ArrayList<>();
        for (var emit : trie.parseText(text.lower())) {
            stands(text, emit.getPayload(), emit.getStart(), emit.getEnd() + 1, all);
        }
        all.sort(Comparator.comparingInt(Stands::start).thenComparing(Comparator.comparingInt(Stands::end).reversed()).thenComparing(Stands::says).thenComparing(it -> it.name().surname()));
        return settle(text, apart(all), author);
    }

    private static void stands(Folded text, Name name, int start, int end, List<Stands> all) {
        int after = genitive(text, start, end);
        if (after < 0 || text.letter(start - 1) || text.at(start - 1) == '-' && Character.isUpperCase(text.at(start - 2))) {
            return;
        }
        int capital = start + name.capital();
        if (name.written() == Written.PLAIN || name.written() == Written.SHORT && text.capital(start)) {
            all.add(new Stands(name, start, end, after, Says.NAME));
        } else if (name.written() == Written.SHORT || !text.capital(capital) || shouted(text, capital, end)) {
            all.add(new Stands(name, start, end, after, Says.NOTHING));
        } else {
            all.add(new Stands(name, start, end, after, capital > start || !sentenceStart(text, start) || text.at(end) == '\'' ? Says.NAME : Says.BEGINNING));
        }
    }

    /** Where the word ends, "Noors", "Sam's", "Mees'" included; -1 where a longer word goes on. */
    private static int genitive(Folded text, int start, int end) {
        if (text.at(end) == '\'' && text.at(end + 1) == 's' && !text.letter(end + 2)) {
            return end + 2;
        }
        if (text.at(end) == '\'' && !text.letter(end + 1) && "szx".indexOf(Character.toLowerCase(text.at(end - 1))) >= 0 && text.at(start - 1) != '\'') {
            return end + 1;
        }
        if ((text.at(end) == 's' || text.at(end) == 'S') && !text.letter(end + 1) && text.at(end - 1) != 's') {
            return end + 1;
        }
        boolean longer = text.letter(end) || text.at(end) == '-' && Character.isUpperCase(text.at(end + 1));
        return longer ? -1 : end;
    }

    /** In a line of capitals a capital says nothing. */
    private static boolean shouted(Folded text, int start, int end) {
        if (end - start < 2 || !text.capital(start + 1)) {
            return false;
        }
        int before = start - 2;
        int after = end + 1;
        return text.capital(before) && text.capital(before - 1) || text.capital(after) && text.capital(after + 1);
    }

    private static final Set<String> SHORTENED = Set.of("dhr", "mevr", "mw", "dr", "drs", "ing", "ir", "prof", "bijv", "bv", "fam", "st", "o.a", "evt");

    static boolean sentenceStart(Folded text, int start) {
        int at = start - 1;
        while (at >= 0 && " \"'“”„«(*•>".indexOf(text.at(at)) >= 0) {
            at--;
        }
        char before = text.at(at);
        if (before == '-' && text.at(at - 1) == '\n') {
            return true;
        }
        if (before != '.') {
            return at < 0 || before == '\n' || before == '!' || before == '?' || before == '…' || !Character.isLetterOrDigit(before) && ",;:-/&+)@#<".indexOf(before) < 0;
        }
        int word = at;
        while (word > 0 && (text.letter(word - 1) || text.at(word - 1) == '.')) {
            word--;
        }
        return !SHORTENED.contains(text.lower().substring(word, at));
    }

    /** Of names that lie over each other, the longest; of a first name and a surname alike, the first name. */
    private static List<Stands> apart(List<Stands> sorted) {
        List<Stands> apart = new ArrayList<>();
        for (Stands one : sorted) {
            Stands last = apart.isEmpty() ? null : apart.getLast();
            if (last == null || one.start() >= last.end()) {
                apart.add(one);
            } else if (one.end() - one.start() > last.end() - last.start()) {
                apart.set(apart.size() - 1, one);
            }
        }
        return apart;
    }

    private static List<Found> settle(Folded text, List<Stands> all, java.util.UUID author) {
        Set<Name> sure = all.stream().filter(Stands::told).map(Stands::name).collect(Collectors.toCollection(() -> java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>())));
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Stands one = all.get(i);
            Stands next = i + 1 < all.size() ? all.get(i + 1) : null;
            if (!one.name().surname() && next != null && next.name().surname() && next.start() == one.end() + 1 && text.at(one.end()) == ' ' && belong(one, next)) {
                add(found, text, one.start(), next, together(one.name().bearers(), next.name().bearers()), true, author);
                i++;
            } else if (one.told() || one.says() == Says.BEGINNING && (sure.contains(one.name()) || explained(text, one, next))) {
                add(found, text, one.start(), one, one.name().bearers(), one.name().surname(), author);
            }
        }
        return found;
    }

    /** In small letters only the first name and surname of one person are a name together. */
    private static boolean belong(Stands first, Stands last) {
        boolean one = first.name().bearers().stream().anyMatch(last.name().bearers()::contains);
        return one || first.says() != Says.NOTHING && last.says() != Says.NOTHING;
    }

    private static Set<Known> together(Set<Known> first, Set<Known> last) {
        Set<Known> both = new LinkedHashSet<>(first);
        both.retainAll(last);
        if (both.isEmpty()) {
            both.addAll(first);
            both.addAll(last);
        }
        return both;
    }

    /** At the start of a sentence the capital says nothing, but what follows may: another name, or something only people do. */
    private static boolean explained(Folded text, Stands one, Stands next) {
        String then = text.lower().substring(one.after(), next == null ? one.after() : Math.min(next.start(), one.after() + 8)).strip();
        if (next != null && next.start() < one.after() + 8 && (then.equals("en") || then.equals(",") || then.equals("&"))) {
            return true;
        }
        int start = one.after() + 1;
        int end = start;
        while (text.letter(end)) {
            end++;
        }
        return start < text.length() && text.at(one.after()) == ' ' && DOINGS.contains(text.lower().substring(start, end));
    }

    private static void add(List<Found> found, Folded text, int start, Stands last, Set<Known> bearers, boolean surname, java.util.UUID author) {
        Set<String> whose = bearers.stream().filter(person -> !person.id().equals(author)).flatMap(person -> person.kinds().stream()).collect(Collectors.toCollection(TreeSet::new));
        if (!whose.isEmpty()) {
            found.add(new Found(surname ? HintKind.SURNAME : HintKind.NAME, start, last.after(), text.lower().substring(start, last.end()), whose));
        }
    }
}
