package nl.huisregel.protocol.finding;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisregel.protocol.Form;
import nl.huisregel.protocol.Norm;
import nl.huisregel.protocol.words.Act;
import nl.huisregel.protocol.words.Role;
import nl.huisregel.protocol.words.Said;

/** Devices: nobody of the school looks into one or erases from it, and it goes home the same day. A plain allow to do so is found as a tension with the law. */
final class DeviceLaw {

    private static final Pattern BEYOND_THE_DAY = Pattern.compile("(?i).*(week|month|maand|overnight|next_|tomorrow|monday|friday|vacation|holiday|period|term\\b).*|\\s*([2-9]|\\d{2,})[ _]*(school_)?(day|dag).*|\\s*(2[4-9]|[3-9]\\d|\\d{3,})[ _]*h.*");
    /** Whoever erases it themselves is nobody of the school; only whom the school names is. */
    private static final Set<String> OF_THE_SCHOOL = Stream.concat(Stream.of("manager", "responsible", "school", "board"),
        Stream.of(Role.values()).filter(role -> role.is().contains(Role.STAFF)).map(Role::key)).collect(Collectors.toUnmodifiableSet());

    private final Notes notes;

    DeviceLaw(Notes notes) {
        this.notes = notes;
    }

    void look() {
        notes.norms().forEach(norm -> {
            switch (norm.form()) {
                case Form.After after -> Step.of(after).forEach(step -> step(norm, step));
                case Form.Require require -> acts(norm, require.acts());
                case Form.Refer refer -> acts(norm, refer.acts());
                default -> { }
            }
        });
    }

    private void acts(Norm norm, Set<Act> acts) {
        if (acts.contains(Act.INSPECT_DEVICE)) {
            looking(norm);
        }
        if (acts.contains(Act.ERASE_CONTENT)) {
            erasing(norm);
        }
    }

    private void step(Norm norm, Step step) {
        if (step.verb().equals("keep_device") && days(step).anyMatch(until -> BEYOND_THE_DAY.matcher(until).matches())) {
            notes.against("bw-5-1", norm, new Said("De school houdt een apparaat hier langer dan de schooldag.", "Here the school keeps a device beyond the school day."),
                new Said("Geef het dezelfde dag terug, aan de leerling of een ouder.", "Give it back the same day, to the pupil or a parent."));
        }
        if (step.verb().equals("remove_content") && step.texts("by").stream().anyMatch(OF_THE_SCHOOL::contains)) {
            erasing(norm);
        }
        if (step.texts("inspect").contains("true") || step.texts("what").contains("inspect_device")) {
            looking(norm);
        }
    }

    private static Stream<String> days(Step step) {
        return Stream.of("until", "for", "at_most", "within").flatMap(key -> step.texts(key).stream());
    }

    private void looking(Norm norm) {
        notes.against("grondwet-13-kijken", norm, new Said("Deze regel laat iemand in een apparaat van een ander kijken.", "This rule lets somebody look into somebody else's device."),
            new Said("Haal het weg. Bij iets strafbaars gaat het apparaat ongezien naar de politie.", "Take it out. With a possible offence the device goes to the police unread."));
    }

    private void erasing(Norm norm) {
        notes.against("grondwet-13-wissen", norm, new Said("Deze regel laat iemand van school iets wissen van het apparaat van een ander.", "This rule lets somebody of the school erase something from somebody else's device."),
            new Said("Laat de leerling het zelf doen, met de ouders erbij.", "Let pupils do it themselves, with their parents."));
    }
}
