package nl.huisregel.publication;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.huisregel.limit.Ceiling;
import nl.huisregel.media.PictureId;
import nl.huisregel.protocol.words.Circumstance;

/**
 * A post as its author has it now.
 *
 * @param off     pictures left off one of the places, by place
 * @param duties  what was done for it, as {@code confirm reviewed}, with what was given
 * @param version one higher with each change
 */
public record Post(UUID id, UUID location, Optional<UUID> group, UUID author, String title, String body, int version, Instant changedAt,
                   List<PictureId> pictures, Set<Channel> channels, Map<Channel, Set<PictureId>> off, List<Fact> facts,
                   Map<String, Optional<String>> duties, List<Placement> placements) {

    public static final int LONGEST_BODY = Ceiling.POST_SIGNS.most();

    /** The duty to look the pictures over: a new picture, or one with other pixels, was not looked at yet. */
    public static final String REVIEWED = "confirm reviewed";

    public Optional<Fact> fact(Circumstance circumstance) {
        return facts.stream().filter(fact -> fact.circumstance() == circumstance && fact.picture().isEmpty()).findFirst();
    }

    /** The pictures meant for this place. */
    public List<PictureId> picturesFor(Channel channel) {
        Set<PictureId> left = off.getOrDefault(channel, Set.of());
        return pictures.stream().filter(picture -> !left.contains(picture)).toList();
    }

    /** The same post for one place only, with these pictures left off. */
    public Post onlyAt(Channel channel, Set<PictureId> without) {
        Set<PictureId> left = new HashSet<>(off.getOrDefault(channel, Set.of()));
        left.addAll(without);
        return new Post(id, location, group, author, title, body, version, changedAt, pictures, Set.of(channel), Map.of(channel, left), facts, duties, placements);
    }

    public Optional<Placement> placement(Channel channel) {
        return placements.stream().filter(placement -> placement.channel() == channel).findFirst();
    }

    /** Once it stands somewhere, or stood there, or was handed out to be put there, its words are history: a correction is an act of its own. */
    public boolean wasLive() {
        return placements.stream().anyMatch(placement -> placement.liveSince().isPresent() || placement.inHands());
    }

    /** Whether it stands ready somewhere for its moment: until then nothing of it changes. */
    public boolean scheduled() {
        return placements.stream().anyMatch(Placement::scheduled);
    }

    /** What stands ready for its moment goes out as it was read, or not at all. */
    public Post unscheduled() {
        if (scheduled()) {
            throw new AwaitsItsMoment(id);
        }
        return this;
    }

    /** Where it was to go out and did not, and its author still wants it. */
    public Stream<Placement> missed() {
        // A class page that is over is no place any more; that it was missed is told all the same.
        return placements.stream().filter(placement -> placement.missed().filter(missed -> missed.why() == Missed.Why.YEAR_OVER || channels.contains(placement.channel())).isPresent());
    }

    /** The moment it waits for. */
    public Optional<Instant> goesAt() {
        return placements.stream().flatMap(placement -> placement.goesAt().stream()).findFirst();
    }

    /** Nothing was written and nothing shown yet: there is nothing to decide on. */
    public boolean empty() {
        return title.isBlank() && body.isBlank() && pictures.isEmpty();
    }

    /** It stood somewhere, and nothing of it waits any more. */
    public boolean settled() {
        return wasLive() && channels.stream().allMatch(channel -> placement(channel).filter(placement -> placement.state() != Placement.State.HELD || placement.inHands()).isPresent());
    }

    /** The number a reader knows a picture by. */
    public int number(PictureId picture) {
        return pictures.indexOf(picture) + 1;
    }
}
