package nl.huisregel.publication;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.huisregel.access.Actor;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.journal.Journal;
import nl.huisregel.protocol.Source;
import nl.huisregel.text.Hint;
import nl.huisregel.text.Hints;
import nl.huisregel.web.Language;
import nl.huisregel.web.NotThere;
import nl.huisregel.web.Words;
import org.springframework.stereotype.Component;

/** What is found in the text of a post, what its author said of it, and taking it out. */
@Component
public class PostHints {

    private final Hints hints;
    private final HintSql sql;
    private final PublicationSql posts;
    private final Journal journal;
    private final Fence fence;
    private final Clock clock;

    PostHints(Hints hints, HintSql sql, PublicationSql posts, Journal journal, Fence fence, Clock clock) {
        this.hints = hints;
        this.sql = sql;
        this.posts = posts;
        this.journal = journal;
        this.fence = fence;
        this.clock = clock;
    }

    /** Read within the transaction that runs: while publishing, of the text that is held. */
    public Heard heard(BoardId board, Post post) {
        List<Hint> found = hints.in(board, post.location(), post.author(), post.title(), post.body());
        return new Heard(found, found.isEmpty() ? Map.of() : fence.reading(board, () -> sql.answers(board, post.id())));
    }

    /** Keeps what was said of what is still in the text, and forgets what was said of what is gone. */
    public void keep(Actor actor, UUID id, Map<String, String> said) {
        fence.inside(actor.board(), () -> keep(actor, mine(actor, id), said));
    }

    /** The same of a post that this transaction holds already. */
    public void keep(Actor actor, Post post, Map<String, String> said) {
        List<Hint> found = heard(actor.board(), post).hints();
        sql.keepOnly(actor.board(), post.id(), found.stream().map(Hint::key).toList());
        found.stream().filter(hint -> said.containsKey(hint.key())).filter(hint -> possible(hint).contains(said.get(hint.key())))
            .forEach(hint -> sql.say(actor.board(), post.id(), hint, said.get(hint.key()), actor.person(), clock.instant()));
    }

    private static List<String> possible(Hint hint) {
        return new Seen(List.of(hint), Optional.empty(), true, List.of()).answers();
    }

    /** Takes these finds out of the text wherever they stand. @param inWords whether "a pupil" comes where the name stood, or nothing */
    public void cut(Actor actor, UUID id, UUID page, Collection<String> keys, boolean inWords) {
        fence.inside(actor.board(), () -> {
            Post post = mine(actor, id);
            if (post.wasLive()) {
                throw new NotThere();
            }
            Heard heard = heard(actor.board(), post);
            List<Hint> gone = heard.hints().stream().filter(hint -> keys.contains(hint.key())).toList();
            Optional<Replacing> replaced = inWords ? Optional.of((hint, spot) -> inWords(heard, hint, spot)) : Optional.empty();
            if (!posts.change(actor.board(), id, post.version(), page, without(post.title(), gone, true, replaced), without(post.body(), gone, false, replaced), clock.instant())) {
                throw new ChangedMeanwhile(post);
            }
            sql.keepOnly(actor.board(), id, heard(actor.board(), mine(actor, id)).hints().stream().map(Hint::key).toList());
            gone.forEach(hint -> journal.noted(actor, "post.cut", "post", id, Map.of("kind", hint.kind().key())));
        });
    }

    /** What stands where a name stood. */
    private interface Replacing {
        String with(Hint hint, Hint.Spot spot);
    }

    private static String inWords(Heard heard, Hint hint, Hint.Spot spot) {
        String who = heard.answer(hint).or(() -> hint.whose().stream().findFirst()).filter(List.of("pupil", "guardian", "colleague")::contains).orElse("other");
        String words = Words.in(Language.NL).say(spot.genitive() ? "post.instead.genitive" : "post.instead." + who);
        return spot.before().isBlank() ? Words.capital(words) : words;
    }

    private static String without(String text, List<Hint> gone, boolean inTitle, Optional<Replacing> replaced) {
        record Gap(Hint hint, Hint.Spot spot) {
        }
        StringBuilder left = new StringBuilder(text);
        gone.stream().flatMap(hint -> hint.spots().stream().filter(spot -> spot.inTitle() == inTitle).map(spot -> new Gap(hint, spot)))
            .sorted(Comparator.comparing((Gap gap) -> gap.spot().start()).reversed())
            .forEach(gap -> left.replace(gap.spot().start(), gap.spot().end(), replaced.map(words -> words.with(gap.hint(), gap.spot())).orElse("")));
        return gone.isEmpty() ? left.toString() : replaced.isPresent() ? Together.in(left.toString()) : closed(left.toString());
    }

    /** Where something was taken out, no double spaces and no space before a full stop stay behind. */
    private static String closed(String text) {
        return text.replaceAll("[ \\t\\u00A0]{2,}", " ").replaceAll(" +([.,!?;:])", "$1").replaceAll("(?m)^ +| +$", "").replaceAll("\\(\\s*\\)", "").strip();
    }

    private Post mine(Actor actor, UUID id) {
        return posts.lock(actor.board(), id).filter(post -> post.author().equals(actor.person())).orElseThrow(NotThere::new).unscheduled();
    }

    /** What a page shows: what may be about people always, the rest where the protocol asks about it. */
    public static List<Seen> seen(List<Verdict> verdicts, Heard heard) {
        Map<Object, List<Hint>> together = new LinkedHashMap<>();
        for (Hint hint : heard.hints()) {
            boolean asked = verdicts.stream().anyMatch(verdict -> verdict.asked().contains(hint.key()));
            if (asked || hint.kind().personal()) {
                Object same = hint.kind().named() ? Arrays.asList("name", hint.whose(), heard.answer(hint), asked) : hint;
                together.computeIfAbsent(same, _ -> new ArrayList<>()).add(hint);
            }
        }
        return together.values().stream().map(some -> {
            Hint first = some.getFirst();
            boolean asked = verdicts.stream().anyMatch(verdict -> verdict.asked().contains(first.key()));
            return new Seen(some, heard.answer(first), asked, because(verdicts, first));
        }).sorted(Comparator.comparing(seen -> !seen.open())).toList();
    }

    private static List<Source> because(List<Verdict> verdicts, Hint hint) {
        Set<Source> because = new LinkedHashSet<>();
        verdicts.stream().filter(verdict -> verdict.asked().contains(hint.key())).flatMap(verdict -> verdict.decision().basis().questions().stream())
            .filter(question -> question.picture().isEmpty() && Heard.touches(hint).containsKey(question.circumstance()))
            .flatMap(question -> question.raisedBy().stream()).filter(source -> Heard.asks(source.norm(), hint)).forEach(because::add);
        return List.copyOf(because);
    }

    public static Stream<String> keys(String joined) {
        return Arrays.stream(joined.split(",")).filter(key -> key.matches("[0-9a-f]{16}")).limit(Post.LONGEST_BODY);
    }
}
