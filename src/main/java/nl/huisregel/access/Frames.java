package nl.huisregel.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.huisregel.database.Fence;
import nl.huisregel.installation.Installation;
import nl.huisregel.school.Directory;
import nl.huisregel.school.Location;
import nl.huisregel.school.School;
import nl.huisregel.web.Frame;
import nl.huisregel.web.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The frame a reader sees: their school, their way through the house, the protocol in force there. */
@Component
class Frames {

    private final Installation installation;
    private final School school;
    private final Directory directory;
    private final Fence fence;
    private final List<Destination> destinations;
    private final ObjectProvider<EditionLine> edition;
    private final Capacities capacities;

    Frames(Installation installation, School school, Directory directory, Fence fence, List<Destination> destinations,
           ObjectProvider<EditionLine> edition, Capacities capacities) {
        this.capacities = capacities;
        this.installation = installation;
        this.school = school;
        this.directory = directory;
        this.fence = fence;
        this.destinations = destinations.stream().sorted(Comparator.comparingInt(Destination::order)).toList();
        this.edition = edition;
    }

    Frame frame(Optional<Actor> actor, HttpServletRequest request) {
        return actor.map(known -> fence.reading(known.board(), () -> frame(known, request))).orElseGet(Frame::plain).inDemo(installation.isDemo());
    }

    /** Where signing in leads to. */
    String start(Actor actor) {
        return destinations.stream().filter(place -> actor.may(place.right()) && !place.aside()).map(Destination::path).findFirst().orElse("/ik");
    }

    /** What is seldom needed, for the page of the reader, under its headings. */
    Map<Destination.Part, List<Frame.Item>> aside(Actor actor) {
        return destinations.stream().filter(place -> actor.may(place.right()) && place.aside())
            .collect(Collectors.groupingBy(Destination::part, TreeMap::new, Collectors.mapping(Frames::item, Collectors.toList())));
    }

    private List<Frame.Item> way(Actor actor) {
        return destinations.stream().filter(place -> actor.may(place.right()) && !place.aside()).map(Frames::item).toList();
    }

    private static Frame.Item item(Destination place) {
        return new Frame.Item(place.path(), place.text(), place.also());
    }

    private Frame frame(Actor actor, HttpServletRequest request) {
        var board = directory.board(actor.board());
        var name = actor.location().flatMap(location -> school.location(actor.board(), location)).map(Location::name);
        var way = way(actor);
        var line = Optional.ofNullable(edition.getIfAvailable())
            .flatMap(lines -> lines.at(actor.board(), actor.location(), Words.of(request)));
        return new Frame(name.orElse(board.name()), name.isPresent() ? board.name() : "", board.hue(), start(actor), way,
            reader(actor, request), false, line.map(EditionLine.Line::text).orElse(""), line.map(EditionLine.Line::path).orElse(""));
    }

    /** Who is more than one thing here reads on every page as which of them they came in. */
    private String reader(Actor actor, HttpServletRequest request) {
        var name = Words.capital(actor.name());
        return Boolean.TRUE.equals(request.getAttribute(SignIn.SEVERAL)) || actor.acting()
            ? Words.of(request).say("access.me.as", name, capacities.here(actor, Words.of(request))) : name;
    }
}
