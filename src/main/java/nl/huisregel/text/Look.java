package nl.huisregel.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** One look at one text: every finder goes over it, what lies over each other is one find, and what is the same is one hint. */
final class Look {

    private static final String BETWEEN = "\n\n";
    private static final int SHOWN = 70;

    private final String title;
    private final String real;
    private final Folded text;

    Look(String title, String body) {
        this.title = title;
        this.real = title + BETWEEN + body;
        this.text = Folded.of(real);
    }

    /** What a school knows of itself. @param published what it tells everybody, as {@link Published#same} */
    record Wise(List<Known> people, Names names, CoarseWords coarse, Set<String> published) {
    }

    List<Hint> with(Wise wise, UUID author) {
        TreeMap<Integer, Found> apart = new TreeMap<>();
        Stream.of(Numbers.emails(text), Quotes.links(text), Numbers.accounts(text), Addresses.in(text), Dates.in(text, Dates.of(wise.people())),
                Numbers.phones(text), Numbers.citizens(text), wise.names().in(text, author).stream(), wise.coarse().in(text).stream())
            .forEach(some -> some.forEach(one -> add(apart, one)));
        List<Found> found = new ArrayList<>(apart.values());
        found.removeIf(one -> wise.published().contains(one.kind() + " " + one.same()));
        Quotes.smileys(text, bodyStart()).forEach(found::add);
        List<Hint> hints = new ArrayList<>();
        together(found, false).forEach(hints::add);
        together(Quotes.quotes(real).toList(), true).forEach(hints::add);
        hints.sort(Comparator.comparing((Hint hint) -> !hint.spots().getFirst().inTitle()).thenComparingInt(hint -> hint.spots().getFirst().start()));
        return List.copyOf(hints);
    }

    /** The finders go from what is surest to what is least: what was found first keeps its place. */
    private static void add(TreeMap<Integer, Found> apart, Found one) {
        var before = apart.floorEntry(one.start());
        var behind = apart.ceilingEntry(one.start());
        if (one.end() > one.start() && (before == null || before.getValue().end() <= one.start()) && (behind == null || behind.getKey() >= one.end())) {
            apart.put(one.start(), one);
        }
    }

    private int bodyStart() {
        for (int i = 0; i < text.length(); i++) {
            if (text.start(i) >= title.length() + BETWEEN.length()) {
                return i;
            }
        }
        return text.length();
    }

    /** The same content in several places is one hint. @param plain whether the finds point into the real text already */
    private Stream<Hint> together(List<Found> found, boolean plain) {
        Map<String, List<Found>> same = new LinkedHashMap<>();
        found.stream().sorted(Comparator.comparingInt(Found::start)).forEach(one -> same.computeIfAbsent(key(one), _ -> new ArrayList<>()).add(one));
        return same.entrySet().stream().map(entry -> {
            List<Hint.Spot> spots = entry.getValue().stream().map(one -> plain ? spot(one.start(), one.end(), false)
                : spot(text.start(one.start()), text.end(one.end()), one.kind().named() && one.end() - one.start() > one.same().length()))
                .filter(spot -> spot.start() >= 0).toList();
            Found first = entry.getValue().getFirst();
            return new Hint(first.kind(), entry.getKey(), first.whose().stream().sorted(Comparator.comparing(List.of("pupil", "guardian", "colleague")::indexOf)).toList(), spots);
        }).filter(hint -> !hint.spots().isEmpty());
    }

    private Hint.Spot spot(int start, int end, boolean genitive) {
        boolean inTitle = end <= title.length();
        int offset = inTitle ? 0 : title.length() + BETWEEN.length();
        int from = start;
        int floor = Math.max(inTitle ? 0 : Math.min(offset, start), start - SHOWN);
        while (from > floor && !ends(from - 1)) {
            from--;
        }
        int till = end;
        int ceiling = Math.min(inTitle ? title.length() : real.length(), end + SHOWN);
        while (till < ceiling && !ends(till)) {
            till++;
        }
        boolean cutBefore = from == start - SHOWN && from > offset;
        boolean cutAfter = till == end + SHOWN && till < real.length();
        if (till < ceiling && real.charAt(till) != '\n') {
            till++;
        }
        return new Hint.Spot(inTitle, start - offset, end - offset, (cutBefore ? "…" : "") + whole(real.substring(from, start)).stripLeading(),
            real.substring(start, end), whole(real.substring(end, till)).stripTrailing() + (cutAfter ? "…" : ""), genitive);
    }

    /** A sentence ends in a line, or in a mark with a space behind it. */
    private boolean ends(int at) {
        char here = real.charAt(at);
        return here == '\n' || (here == '.' || here == '!' || here == '?') && (at + 1 >= real.length() || Character.isWhitespace(real.charAt(at + 1)));
    }

    /** Half a smiley is no smiley. */
    private static String whole(String piece) {
        String rest = !piece.isEmpty() && Character.isLowSurrogate(piece.charAt(0)) ? piece.substring(1) : piece;
        return !rest.isEmpty() && Character.isHighSurrogate(rest.charAt(rest.length() - 1)) ? rest.substring(0, rest.length() - 1) : rest;
    }

    private static String key(Found one) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest((one.kind() + " " + one.same() + " " + one.whose()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
