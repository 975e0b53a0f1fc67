package nl.huisregel.protocol.words;

import static nl.huisregel.protocol.words.ChangedBy.ACTOR;
import static nl.huisregel.protocol.words.ChangedBy.NOBODY;
import static nl.huisregel.protocol.words.ChangedBy.OTHER;
import static nl.huisregel.protocol.words.Knows.AUTHOR;
import static nl.huisregel.protocol.words.Knows.ON_HINT;
import static nl.huisregel.protocol.words.Knows.REGISTER;
import static nl.huisregel.protocol.words.Knows.SOFTWARE;
import static nl.huisregel.protocol.words.Knows.VOLUNTEERED;

import java.util.List;
import java.util.Optional;

/**
 * What a condition of a norm can test. Each says its values, who knows it (and so what a missing answer means), how it
 * is asked, who can change it, whether it belongs to the whole act or to one picture of it, and at which moment it counts.
 */
public enum Circumstance implements Word {

    CHANNEL("channel", "waar het komt te staan", "where it goes",
        SOFTWARE, ACTOR, "Waar komt het?", "Where does it go?", Values.CHANNEL),
    LAYER("layer", "de laag van toestemming waar de plek bij hoort; het protocol of de school noemt de lagen",
        "the layer of consent the place belongs to; the protocol or the school names them",
        SOFTWARE, ACTOR, "Bij welke laag hoort deze plek?", "Which layer does this place belong to?", List.of()),
    ABOUT("about", "waar het over gaat", "what it is about",
        AUTHOR, NOBODY, "Waar gaat het over?", "What is it about?", Values.ABOUT),
    CAPACITY("capacity", "namens wie iemand spreekt", "in whose name somebody speaks",
        AUTHOR, ACTOR, "Namens wie schrijf je dit?", "In whose name do you write this?", Values.CAPACITY),
    DURING("during", "wanneer op de dag, volgens het rooster", "when in the day, by the timetable",
        SOFTWARE, ACTOR, "Wanneer gebeurt dit?", "When does this happen?", Values.DURING),
    CONTAINS("contains", "wat erin zit", "what is in it",
        ON_HINT, ACTOR, "Zit er iets van het volgende in?", "Is any of the following in it?", Values.CONTAINS),
    PERMISSION("permission", "wie vooraf toestemming gaf, in het register", "who permitted it beforehand, in the register",
        REGISTER, OTHER, "Wie gaf vooraf toestemming?", "Who permitted it beforehand?", Values.PERMISSION),
    WEIGHS("weighs", "hoe het weegt", "how it weighs",
        ON_HINT, ACTOR, "Is dit iets van het volgende?", "Is it any of the following?", Values.WEIGHS),
    SHOWS("shows", "wie erop te zien zijn", "who is shown",
        AUTHOR, ACTOR, "Wie staan erop?", "Who is shown?", Values.SHOWS, true),
    POSE("pose", "hoe iemand erop staat", "how somebody is shown",
        ON_HINT, ACTOR, "Is het een portret, of kijkt iemand recht in de camera?", "Is it a portrait, or does somebody look into the lens?", Values.POSE, true),
    LOGO("logo", "welk logo erop staat", "which logo is shown",
        ON_HINT, ACTOR, "Staat er een logo op?", "Is a logo shown?", Values.LOGO, true),
    CONSENT("consent", "of ieder die erop staat toestemming heeft voor deze laag", "whether each person shown has consent for this layer",
        REGISTER, OTHER, "Is er toestemming?", "Is there consent?", Values.CONSENT, true),
    REVEALS("reveals", "welke persoonlijke gegevens de tekst noemt", "which personal data the text gives away",
        ON_HINT, ACTOR, "Noem je persoonlijke gegevens?", "Do you give personal data?", Values.REVEALS),
    WHOSE("whose", "van wie die gegevens zijn", "whose data they are",
        ON_HINT, ACTOR, "Van wie zijn die gegevens?", "Whose data are they?", Values.WHOSE),
    WITH("with", "met wie", "with whom",
        AUTHOR, ACTOR, "Met wie?", "With whom?", Values.WITH),
    PURPOSE("purpose", "waarvoor", "what for",
        AUTHOR, ACTOR, "Waarvoor is het?", "What is it for?", Values.PURPOSE),
    ANSWERS("answers", "waarop het een antwoord is", "what it answers",
        AUTHOR, NOBODY, "Waarop is dit een antwoord?", "What does this answer?", Values.ANSWERS),
    FACTS_KNOWN("facts_known", "of iemand de feiten kent", "whether somebody knows the facts",
        AUTHOR, ACTOR, "Ken je de feiten?", "Do you know the facts?", Values.TRUE),
    RELATES("relates", "of het met school te maken heeft", "whether it has to do with school",
        AUTHOR, NOBODY, "Heeft dit met school te maken?", "Does this have to do with school?", Values.RELATES),
    IN_DOUBT("in_doubt", "iemand twijfelt of het mag", "somebody doubts whether it is allowed",
        VOLUNTEERED, ACTOR, "Twijfel je?", "Are you in doubt?", Values.TRUE),
    BECAUSE_OF("because_of", "de aanleiding", "the reason behind it",
        VOLUNTEERED, NOBODY, "Wat is de aanleiding?", "What is the reason behind it?", Values.BECAUSE_OF),
    NAME_USED("name_used", "onder welke naam", "under which name",
        ON_HINT, ACTOR, "Onder welke naam?", "Under which name?", Values.NAME_USED),
    PREVIEWED("previewed", "of een leerkracht het vooraf bekeek, in het register", "whether a teacher looked at it before, in the register",
        REGISTER, OTHER, "Is het vooraf bekeken?", "Was it looked at before?", Values.TRUE),
    AT_PLACE("at_place", "waar het gebeurt", "where it happens",
        AUTHOR, ACTOR, "Waar gebeurt dit?", "Where does this happen?", Values.AT_PLACE),
    DEVICE("device", "welk apparaat", "which device",
        AUTHOR, ACTOR, "Welk apparaat?", "Which device?", Values.DEVICE),
    DEVICE_OWNER("device_owner", "van wie het apparaat is", "whose device it is",
        AUTHOR, NOBODY, "Van wie is het apparaat?", "Whose device is it?", Values.DEVICE_OWNER),
    YEAR_GROUP("year_group", "in welk leerjaar de leerling zit", "which year group the pupil is in",
        REGISTER, NOBODY, "In welk leerjaar?", "In which year group?", Values.YEAR_GROUP),
    AGE("age", "hoe oud degene is die het doet", "how old the person acting is",
        SOFTWARE, NOBODY, "Hoe oud ben je?", "How old are you?", Values.AGE),
    SUPERVISED("supervised", "of er een volwassene bij is", "whether an adult is present",
        AUTHOR, ACTOR, "Is er een volwassene bij?", "Is an adult present?", Values.TRUE),
    INTENT("intent", "of het met opzet was", "whether it was meant",
        AUTHOR, NOBODY, "Was het met opzet?", "Was it meant?", Values.INTENT),
    ORIGIN("origin", "waar het materiaal vandaan komt", "where the material comes from",
        AUTHOR, ACTOR, "Waar komt het materiaal vandaan?", "Where does the material come from?", Values.ORIGIN);

    private final Entry entry;
    private final Knows knows;
    private final ChangedBy changedBy;
    private final Said question;
    private final List<Value> choices;
    private final boolean ofPicture;

    Circumstance(String key, String nl, String en, Knows knows, ChangedBy changedBy, String vraag, String question, List<Value> choices) {
        this(key, nl, en, knows, changedBy, vraag, question, choices, false);
    }

    Circumstance(String key, String nl, String en, Knows knows, ChangedBy changedBy, String vraag, String question,
                 List<Value> choices, boolean ofPicture) {
        this.entry = new Entry(key, nl, en);
        this.knows = knows;
        this.changedBy = changedBy;
        this.question = new Said(vraag, question);
        this.choices = choices;
        this.ofPicture = ofPicture;
    }

    @Override public Entry entry() { return entry; }

    public Knows knows() { return knows; }

    public ChangedBy changedBy() { return changedBy; }

    /** How it is asked of the person acting. */
    public Said question() { return question; }

    /** The values every protocol knows; {@link #open} circumstances let a protocol name its own beside them. */
    public List<Value> choices() { return choices; }

    public Optional<Value> value(String key) {
        return choices.stream().filter(value -> value.key().equals(key)).findFirst();
    }

    /** Whether it is a fact of one picture and its persons rather than of the whole act. */
    public boolean ofPicture() { return ofPicture; }

    /** Whether a protocol or school may name values of its own. */
    public boolean open() {
        return this == CHANNEL || this == LAYER || this == ABOUT || this == PURPOSE;
    }

    /** Whether it simply holds or not, so that a condition may name it bare: {@code when: in_doubt}. */
    public boolean plain() {
        return choices == Values.TRUE;
    }

    /** Whether it must hold for each person; all others hold if any item does. */
    public boolean holdsForEach() {
        return this == CONSENT;
    }

    /** What the picture showed is settled when it is taken; all else counts at the moment the act takes effect. */
    public Counts counts() {
        return this == SHOWS || this == POSE || this == LOGO || this == AT_PLACE ? Counts.TAKEN : Counts.GOES_OUT;
    }
}
