package nl.huisregel.edition;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisregel.access.Actor;
import nl.huisregel.access.EditionLine;
import nl.huisregel.access.Right;
import nl.huisregel.database.BoardId;
import nl.huisregel.protocol.Article;
import nl.huisregel.protocol.Edition;
import nl.huisregel.protocol.Protocols;
import nl.huisregel.school.Directory;
import nl.huisregel.school.Location;
import nl.huisregel.school.Place;
import nl.huisregel.school.School;
import nl.huisregel.web.Everyone;
import nl.huisregel.web.Frame;
import nl.huisregel.web.NotThere;
import nl.huisregel.web.Page;
import nl.huisregel.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The protocol in force at a school and the law beside it, for everybody to read; and the line in the footer that leads there. */
@Controller
class EditionPages implements EditionLine {

    private final Editions editions;
    private final Directory directory;
    private final School school;
    private final Clock clock;

    EditionPages(Editions editions, Directory directory, School school, Clock clock) {
        this.editions = editions;
        this.directory = directory;
        this.school = school;
        this.clock = clock;
    }

    @Everyone
    @GetMapping("/scholen/{slug}/protocol")
    Page protocol(@PathVariable String slug, @RequestParam(defaultValue = "") String zoek, HttpServletRequest request, Actor actor) {
        Place place = directory.at(slug).orElseThrow(NotThere::new);
        Frame.of(request).at(place.location().name(), place.board().name(), place.board().hue(), "/scholen/" + slug).around(request);
        Optional<Edition> edition = editions.boardEdition(place.board().id(), clock.instant());
        return Page.of("edition/protocol", "place", place, "edition", edition.orElse(null),
            "since", editions.since(place.board().id(), clock.instant()).orElse(null), "open", settles(actor, place) ? OpenPages.PATH : null,
            "sought", zoek.strip(), "articles", edition.map(found -> sought(found, zoek.strip(), Words.of(request).language().code())).orElse(List.of()));
    }

    /** The articles that say all of these words, in the heading, the text or a norm, in the language of the reader. */
    private static List<Article> sought(Edition edition, String words, String language) {
        return edition.articles().stream().filter(article -> {
            String all = Stream.concat(Stream.of(article.ref(), article.heading().in(language), article.text().in(language)), article.norms().stream().map(norm -> norm.says().in(language)))
                .collect(Collectors.joining("\n")).toLowerCase(Locale.ROOT);
            return Arrays.stream(words.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(all::contains);
        }).toList();
    }

    /** Nobody may be reading: the page is for everybody. */
    private static boolean settles(Actor actor, Place place) {
        return actor != null && actor.board().equals(place.board().id()) && actor.may(Right.SEE_OPEN_POINTS);
    }

    @Everyone
    @GetMapping("/wet")
    Page law() {
        return Page.of("edition/law", "edition", Protocols.law());
    }

    @Override
    public Optional<Line> at(BoardId board, Optional<UUID> location, Words words) {
        Optional<Location> where = location.flatMap(id -> school.location(board, id)).or(() -> school.locations(board).stream().findFirst());
        return editions.boardEdition(board, clock.instant()).flatMap(edition -> where.map(place ->
            new Line(words.say("edition.line", edition.title().in(words.language().code()), edition.date()), "/scholen/" + place.slug() + "/protocol")));
    }
}
