package nl.huisregel.family;

import java.util.List;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.consent.AskedLayer;
import nl.huisregel.consent.Consents;
import nl.huisregel.consent.Spot;
import nl.huisregel.database.BoardId;
import nl.huisregel.school.Pupil;
import nl.huisregel.school.School;
import nl.huisregel.web.Words;
import org.springframework.stereotype.Component;

/** What an answer that waits is about, in words: the child, and the places as the question calls them. */
@Component
class SpotNames {

    private final Consents consents;
    private final School school;

    SpotNames(Consents consents, School school) {
        this.consents = consents;
        this.school = school;
    }

    String person(BoardId board, UUID person) {
        return school.pupil(board, person).map(Pupil::name).orElseGet(() -> school.firstName(board, person));
    }

    /** "Website: foto en film", in the order of the question. */
    List<String> places(Actor giver, WaitingAnswer one, Words words) {
        return consents.asked(giver, one.person()).layers().stream().filter(layer -> layer.spots().stream().anyMatch(one.spots()::contains)).map(layer -> place(layer, one, words)).toList();
    }

    private static String place(AskedLayer layer, WaitingAnswer one, Words words) {
        return layer.name(words) + ": " + words.list(layer.media().stream().filter(medium -> one.spots().contains(new Spot(layer.key(), medium)))
            .map(medium -> Words.small(words.say("consent.medium." + medium))).toList());
    }
}
