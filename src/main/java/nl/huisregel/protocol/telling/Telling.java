package nl.huisregel.protocol.telling;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.huisregel.protocol.Article;
import nl.huisregel.protocol.Basis;
import nl.huisregel.protocol.Change;
import nl.huisregel.protocol.Decision;
import nl.huisregel.protocol.Effect;
import nl.huisregel.protocol.Form;
import nl.huisregel.protocol.Ground;
import nl.huisregel.protocol.OwedDuty;
import nl.huisregel.protocol.Person;
import nl.huisregel.protocol.Question;
import nl.huisregel.protocol.Source;
import nl.huisregel.protocol.words.ChangedBy;
import nl.huisregel.protocol.words.Circumstance;
import nl.huisregel.protocol.words.Knows;
import nl.huisregel.protocol.words.Said;

/** Says a decision in sentences a teacher or parent reads, in Dutch or English. Made when somebody reads it, never while deciding. */
public final class Telling {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final String language;
    private final UnaryOperator<String> placeName;

    /**
     * @param language  {@code nl} or {@code en}
     * @param placeName how a channel is called in a sentence: "de klaspagina"
     */
    public Telling(String language, UnaryOperator<String> placeName) {
        this.language = language;
        this.placeName = placeName;
    }

    /** Where nothing better is known: a channel by what it is called in the protocol, or by what its kind means. */
    public static Telling plain(String language) {
        return new Telling(language, channel -> channel);
    }

    /** The whole answer in one sentence. */
    public String headline(Decision decision) {
        Basis basis = decision.basis();
        String place = basis.channel().map(channel -> say(" op ", " on ") + place(channel, basis)).orElse("");
        return switch (decision) {
            case Decision.Refused refused -> say("Dit mag niet", "This is not allowed") + place + ": " + firstReason(basis) + ".";
            case Decision.Questioned questioned -> questions(basis, place);
            case Decision.Referred referred -> say(upper(who(referred.to())) + " beslist of dit" + place + " mag.", upper(who(referred.to())) + " decides whether this is allowed" + place + ".");
            case Decision.AllowedWithDuties withDuties -> basis.blocking().isEmpty()
                ? say("Dit mag" + place + ".", "This is allowed" + place + ".")
                : say("Dit mag" + place + ", als je dit eerst doet.", "This is allowed" + place + ", once you have done this.");
            case Decision.Allowed allowed -> say("Dit mag" + place + ".", "This is allowed" + place + ".");
        };
    }

    /** What a ground says, with the picture and the persons it is about. */
    public String sentence(Ground ground, Basis basis) {
        String picture = ground.picture().map(label -> say("foto ", "photo ") + label + ": ").orElse("");
        return picture + switch (ground.kind()) {
            case SILENT -> ground.effect() == Effect.REFER
                ? say("het protocol zegt hier niets over; " + ground.to().map(this::who).orElse("") + " beslist", "the protocol says nothing of this; " + ground.to().map(this::who).orElse("") + " decides")
                : say("het protocol zegt hier niets over; je beslist zelf, onder je eigen naam", "the protocol says nothing of this; you decide yourself, under your own name");
            case NOTHING_AGAINST -> say("geen regel van het protocol is hiertegen", "no norm of the protocol is against this");
            case OUTSIDE -> ground.effect() == Effect.QUESTION
                ? say("eerst moet duidelijk zijn of dit met school te maken heeft", "first it must be clear whether this has to do with school")
                : say("dit valt buiten het protocol; alleen de wet geldt", "this is outside the protocol; only the law holds");
            case NOBODY_NAMED -> say("hierover moet iemand anders beslissen, en daar is nog niemand voor aangewezen", "somebody else must decide this, and nobody is named for it yet");
            case ARTICLE, LAW, SETTING -> spoken(ground, basis);
        };
    }

    /** The label a ground is cited by: the article, the law, or that the protocol is silent. */
    public String cite(Ground ground) {
        return switch (ground.kind()) {
            case LAW -> ground.source().map(source -> say("wet: ", "law: ") + Article.named(source.norm().article(), say("nl", "en"))).orElse("");
            case ARTICLE, SETTING, NOBODY_NAMED -> ground.source().map(this::cite).orElse("");
            case SILENT -> say("het protocol zwijgt", "the protocol is silent");
            case NOTHING_AGAINST -> say("niets ertegen", "nothing against it");
            case OUTSIDE -> say("buiten het protocol", "outside the protocol");
        };
    }

    public String cite(Source source) {
        return (source.law() ? say("wet: ", "law: ") : say("artikel ", "article ")) + Article.named(source.norm().article(), say("nl", "en"));
    }

    /** What would change a ground, as something to do. */
    public String change(Change change, Ground ground, Basis basis) {
        String persons = names(ground.persons(), basis);
        return switch (change.circumstance()) {
            case CHANNEL, LAYER -> say("kies een andere plek", "choose another place");
            case SHOWS -> ground.picture().isPresent()
                ? say("laat foto " + ground.picture().get() + " weg, of neem een andere foto", "leave photo " + ground.picture().get() + " out, or take another")
                : say("kies een foto zonder mensen", "choose a picture without people");
            case CONSENT -> persons.isEmpty() ? say("vraag toestemming", "ask for consent") : say("vraag toestemming voor " + persons, "ask consent for " + persons);
            case DURING -> change.from().map(from -> say("wacht tot " + TIME.format(from), "wait until " + TIME.format(from))).orElse(say("doe het op een ander moment", "do it at another time"));
            case PERMISSION -> say("vraag vooraf toestemming", "ask permission beforehand");
            case CAPACITY -> say("schrijf het in een andere rol", "write it in another capacity");
            case CONTAINS, WEIGHS, REVEALS, WHOSE -> say("haal het eruit", "take it out");
            case POSE -> say("kies een andere foto of snijd hem bij", "choose another picture or crop it");
            case LOGO -> say("gebruik het officiële logo", "use the official logo");
            case IN_DOUBT -> say("zoek eerst uit of het kan", "find out first whether it is all right");
            default -> change.by() == ChangedBy.ACTOR ? say("verander dit: ", "change this: ") + change.circumstance().meaning().in(language)
                : say("vraag het na: ", "ask about it: ") + change.circumstance().meaning().in(language);
        };
    }

    /** A question as it is put to the person acting. */
    public String question(Question question) {
        if (question.circumstance() == Circumstance.SHOWS && question.picture().isPresent()) {
            return say("Wie staan er op foto " + question.picture().get() + "?", "Who is on photo " + question.picture().get() + "?");
        }
        return question.circumstance().question().in(language);
    }

    /** An answer to a question, in words. */
    public String option(Circumstance circumstance, String value, Basis basis) {
        return meaning(circumstance, value, basis).in(language);
    }

    /** What a duty asks, in the words of the norm behind it. */
    public String duty(OwedDuty owed) {
        return owed.duty().note().map(note -> note.in(language)).orElseGet(() -> owed.from().getFirst().norm().says().in(language));
    }

    /** Names in a row: "Noor, Sam en Mees". */
    public String names(List<String> persons, Basis basis) {
        List<String> called = persons.stream().map(key -> Optional.ofNullable(basis.deed().persons().get(key)).map(Person::called).filter(name -> !name.isEmpty()).orElse(key)).toList();
        return called.size() < 2 ? String.join("", called)
            : String.join(", ", called.subList(0, called.size() - 1)) + say(" en ", " and ") + called.getLast();
    }

    private String spoken(Ground ground, Basis basis) {
        String unchecked = ground.unchecked() ? say(" (kon niet worden nagekeken", " (could not be checked") + missing(ground, basis) + ")" : "";
        if (!ground.persons().isEmpty() && ground.effect() != Effect.MET) {
            return consent(ground, basis) + unchecked;
        }
        return ground.source().map(source -> withoutStop(source.norm().says().in(language))).orElse("") + unchecked;
    }

    /** Which facts the norm lacked, so that a reader knows what to give: the timetable, for example. */
    private String missing(Ground ground, Basis basis) {
        List<String> facts = ground.source().map(source -> source.norm().form()).filter(Form.OnAct.class::isInstance).map(Form.OnAct.class::cast).stream()
            .flatMap(form -> form.when().anyOf().stream()).flatMap(clause -> clause.all().keySet().stream()).distinct()
            .filter(circumstance -> !ground.facts().containsKey(circumstance)
                && (circumstance.knows() == Knows.SOFTWARE || basis.deed().failed().contains(circumstance)))
            .map(circumstance -> circumstance.meaning().in(language)).toList();
        return facts.isEmpty() ? "" : ": " + String.join("; ", facts);
    }

    private String consent(Ground ground, Basis basis) {
        // A child in hiding reads like any other no: a sentence of its own would tell everybody who it is.
        String names = names(ground.persons(), basis);
        return say("voor " + names + " is geen toestemming voor beeld ", "there is no consent for " + names + " for images ") + layer(basis);
    }

    private String layer(Basis basis) {
        return basis.layer().map(layer -> lower(layer.name().in(language))).orElse(say("op deze plek", "in this place"));
    }

    private String firstReason(Basis basis) {
        Set<String> persons = new LinkedHashSet<>();
        basis.standing(Effect.FORBID).forEach(ground -> persons.addAll(ground.persons()));
        Optional<Ground> first = basis.standing(Effect.FORBID).filter(ground -> ground.kind() != Ground.Kind.LAW).findFirst().or(() -> basis.standing(Effect.FORBID).findFirst());
        if (first.isPresent() && !first.get().persons().isEmpty()) {
            Ground all = first.get();
            return consent(new Ground(all.kind(), all.effect(), all.source(), List.of(), Optional.empty(), List.copyOf(persons), Map.of(), List.of(), false, Optional.empty(), Optional.empty()), basis);
        }
        if (first.isEmpty() && basis.deed().answer().isPresent()) {
            return say("de vraag is met nee beantwoord", "the question was answered no");
        }
        return first.map(ground -> lower(sentence(ground, basis))).orElse("");
    }

    private String questions(Basis basis, String place) {
        long count = basis.questions().stream().map(Question::circumstance).distinct().count();
        return count == 1
            ? say("Dit mag" + place + ", als je één vraag beantwoordt.", "This may be allowed" + place + ", once you answer one question.")
            : say("Dit mag" + place + ", als je " + count + " vragen beantwoordt.", "This may be allowed" + place + ", once you answer " + count + " questions.");
    }

    private String place(String channel, Basis basis) {
        String named = placeName.apply(channel);
        return named.equals(channel) ? meaning(Circumstance.CHANNEL, channel, basis).in(language).replaceAll("[,:].*", "") : named;
    }

    private String who(nl.huisregel.protocol.words.Decider role) {
        return role.meaning().in(language);
    }

    private static Said meaning(Circumstance circumstance, String value, Basis basis) {
        return circumstance.value(value).map(it -> it.meaning())
            .or(() -> basis.editions().stream().flatMap(edition -> edition.own().getOrDefault(circumstance, List.of()).stream()).filter(it -> it.key().equals(value)).map(it -> it.meaning()).findFirst())
            .orElse(Said.said(value, value));
    }

    private String say(String nl, String en) {
        return new Said(nl, en).in(language);
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private static String lower(String sentence) {
        return sentence.isEmpty() ? sentence : sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }

    private static String upper(String sentence) {
        return sentence.isEmpty() ? sentence : sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }
}
