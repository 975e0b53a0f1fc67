package nl.huisregel.login.oidc;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.huisregel.access.Actor;
import nl.huisregel.database.Fence;
import nl.huisregel.journal.Journal;
import nl.huisregel.login.oidc.LinkSql.Known;
import nl.huisregel.school.Location;
import nl.huisregel.school.School;
import nl.huisregel.web.NotThere;
import org.springframework.stereotype.Component;

/** Whom the administrator lets in through which provider. Being let in makes nobody: who is not in the roster stays out. */
@Component
class Admissions {

    private final Providers providers;
    private final Arrivals arrivals;
    private final Roll roll;
    private final LinkSql sql;
    private final School school;
    private final Journal journal;
    private final Fence fence;
    private final Clock clock;

    Admissions(Providers providers, Arrivals arrivals, Roll roll, LinkSql sql, School school, Journal journal, Fence fence, Clock clock) {
        this.providers = providers;
        this.arrivals = arrivals;
        this.roll = roll;
        this.sql = sql;
        this.school = school;
        this.journal = journal;
        this.fence = fence;
        this.clock = clock;
    }

    /** Those of the own board. */
    List<ProviderDoor> of(Actor actor) {
        return fence.reading(actor.board(), () -> providers.all().stream().filter(one -> ours(actor, one)).map(one -> door(actor, one)).toList());
    }

    void admit(Actor actor, String provider, Optional<UUID> place) {
        var known = must(actor, provider, place);
        fence.inside(actor.board(), () -> {
            sql.admit(actor.board(), known.id(), place, actor.person(), clock.instant());
            journal.noted(actor, "login.admitted", "location", place.orElse(actor.board().value()), Map.of("provider", known.id()));
        });
    }

    /** Who came in this way before stays in until they sign out; the next time they do not come in. */
    void end(Actor actor, String provider, Optional<UUID> place) {
        var known = must(actor, provider, place);
        fence.inside(actor.board(), () -> {
            if (sql.dismiss(actor.board(), known.id(), place)) {
                journal.noted(actor, "login.admission_ended", "location", place.orElse(actor.board().value()), Map.of("provider", known.id()));
            }
        });
    }

    private ProviderDoor door(Actor actor, Provider provider) {
        var admitted = sql.admissions(actor.board()).stream().filter(one -> one.provider().equals(provider.id())).toList();
        var known = roll.everybody(actor.board(), provider);
        var places = new ArrayList<Optional<Location>>();
        if (provider.who() == Provider.Who.STAFF) {
            places.add(Optional.empty());
        }
        school.locations(actor.board()).forEach(location -> places.add(Optional.of(location)));
        return new ProviderDoor(provider.id(), provider.label(), provider.issuer(), provider.who() == Provider.Who.PUPILS, "via.by." + provider.by().name().toLowerCase(java.util.Locale.ROOT),
            provider.claim(), places.stream().map(place -> at(actor, provider, place, known, admitted)).toList());
    }

    private ProviderDoor.AtSchool at(Actor actor, Provider provider, Optional<Location> place, List<Known> all, List<LinkSql.Admission> admitted) {
        var here = all.stream().filter(one -> one.location().equals(place.map(Location::id))).toList();
        var owners = all.stream().filter(one -> !one.key().isEmpty()).collect(Collectors.groupingBy(Known::key, Collectors.mapping(Known::person, Collectors.toSet())));
        var sharing = here.stream().filter(one -> owners.getOrDefault(one.key(), java.util.Set.of()).size() > 1).map(Known::person).distinct().toList();
        var since = admitted.stream().filter(one -> one.location().equals(place.map(Location::id))).findFirst();
        return new ProviderDoor.AtSchool(place.map(one -> one.id().toString()).orElse("bestuur"), place.map(Location::name).orElse(""),
            (int) here.stream().map(Known::person).distinct().count(), (int) here.stream().filter(one -> one.key().isEmpty()).map(Known::person).distinct().count(),
            provider.who() == Provider.Who.PUPILS ? sharing.isEmpty() ? List.of() : List.of(String.valueOf(sharing.size()))
                : sharing.stream().map(person -> school.fullName(actor.board(), person).orElse("")).sorted().toList(),
            since.map(LinkSql.Admission::at), since.flatMap(one -> school.fullName(actor.board(), one.by())).orElse(""));
    }

    private boolean ours(Actor actor, Provider provider) {
        return arrivals.board(provider).filter(actor.board()::equals).isPresent();
    }

    private Provider must(Actor actor, String provider, Optional<UUID> place) {
        if (place.isPresent() && school.location(actor.board(), place.get()).isEmpty()) {
            throw new NotThere();
        }
        return providers.named(provider).filter(one -> ours(actor, one)).filter(one -> place.isPresent() || one.who() == Provider.Who.STAFF).orElseThrow(NotThere::new);
    }
}
