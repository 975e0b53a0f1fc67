package nl.huisregel.reference;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.huisregel.protocol.Deed;
import nl.huisregel.protocol.Edition;
import nl.huisregel.protocol.Form;
import nl.huisregel.protocol.Norm;
import nl.huisregel.protocol.Picture;
import nl.huisregel.protocol.words.Act;

/** One act in one place, with the reasons found so far. */
final class Place {

    final List<Edition> editions;
    final Deed deed;
    final Optional<String> channel;
    final Situation situation;
    final List<Reason> reasons = new ArrayList<>();
    /** The editions that reach the act. */
    final Set<Edition> within = new LinkedHashSet<>();

    Place(List<Edition> editions, Deed deed, Optional<String> channel) {
        this.editions = editions;
        this.deed = deed;
        this.channel = channel;
        this.situation = new Situation(editions, deed, channel);
    }

    /** What is done, and what follows from where: to post on an online place is to use the internet too. */
    Set<Act> acts() {
        Set<Act> acts = new LinkedHashSet<>(Set.of(deed.act()));
        if (situation.online() && Set.of("publish", "reply", "message", "repost").contains(deed.act().key())) {
            acts.add(Act.USE_INTERNET);
        }
        return acts;
    }

    boolean concerns(Norm norm) {
        return norm.form() instanceof Form.OnAct form && form.acts().stream().anyMatch(acts()::contains)
            && norm.who().binds(deed.by(), deed.otherHats());
    }

    /** A norm on what a picture shows is weighed for each picture; every other norm once. */
    List<Optional<Picture>> parts(Norm norm) {
        return Tested.ofPicture(norm) && !deed.pictures().isEmpty() ? deed.pictures().stream().map(Optional::of).toList() : List.of(Optional.empty());
    }

    /** What speaks of a picture reaches that picture; what speaks of every picture reaches the act as a whole. */
    boolean reached(Set<Optional<String>> speaks, Reason other) {
        Set<Optional<String>> pictures = new LinkedHashSet<>();
        deed.pictures().forEach(picture -> pictures.add(Optional.of(picture.label())));
        return speaks.contains(Optional.<String>empty())
            || (other.picture.isPresent() ? speaks.contains(other.picture) : !speaks.isEmpty() && speaks.containsAll(pictures));
    }
}
