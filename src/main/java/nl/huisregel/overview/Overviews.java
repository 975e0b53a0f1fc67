package nl.huisregel.overview;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.huisregel.consent.Asked;
import nl.huisregel.consent.Consents;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.protocol.ConsentState;
import nl.huisregel.school.Group;
import nl.huisregel.school.Location;
import nl.huisregel.school.Pupil;
import nl.huisregel.school.School;
import org.springframework.stereotype.Component;

/** Reads who may be shown where, for a group or for every group of a school, as it is at this moment. */
@Component
class Overviews {

    private static final Set<ConsentState> WAITS = EnumSet.of(ConsentState.UNANSWERED, ConsentState.EXPIRED);

    private final School school;
    private final Consents consents;
    private final Fence fence;
    private final Clock clock;

    Overviews(School school, Consents consents, Fence fence, Clock clock) {
        this.school = school;
        this.consents = consents;
        this.fence = fence;
        this.clock = clock;
    }

    ConsentList ofGroup(BoardId board, Location location, Group group) {
        return fence.reading(board, () -> lists(board, location, Map.of(group.id(), school.pupilsOf(board, group.id())), List.of(group), consents.askedAboutChild(board), clock.instant()).getFirst());
    }

    ConsentOverview ofSchool(BoardId board, Location location) {
        return fence.reading(board, () -> {
            Instant now = clock.instant();
            Asked asked = consents.askedAboutChild(board);
            return new ConsentOverview(location, now, asked, lists(board, location, school.pupilsAt(board, location.id()), school.groupsAt(board, location.id()), asked, now).stream()
                .map(ConsentOverview.Line::of).toList());
        });
    }

    private List<ConsentList> lists(BoardId board, Location location, Map<UUID, List<Pupil>> pupils, List<Group> groups, Asked asked, Instant now) {
        Map<UUID, Map<String, ConsentState>> said = consents.onRecord(board, pupils.values().stream().flatMap(List::stream).map(Pupil::id).toList(), now);
        return groups.stream().map(group -> new ConsentList(group, location, now, asked,
            pupils.getOrDefault(group.id(), List.of()).stream().map(pupil -> row(pupil, said.get(pupil.id()), asked)).toList())).toList();
    }

    private static ConsentList.Row row(Pupil pupil, Map<String, ConsentState> said, Asked asked) {
        return new ConsentList.Row(pupil,
            asked.spots().stream().filter(spot -> !pupil.doNotPublish() && said.get(spot.key()) == ConsentState.GIVEN).collect(Collectors.toUnmodifiableSet()),
            asked.spots().stream().noneMatch(spot -> WAITS.contains(said.getOrDefault(spot.key(), ConsentState.UNANSWERED))), false);
    }
}
