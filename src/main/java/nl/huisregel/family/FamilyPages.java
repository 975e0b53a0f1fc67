package nl.huisregel.family;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Destination;
import nl.huisregel.access.For;
import nl.huisregel.access.Fresh;
import nl.huisregel.access.Hat;
import nl.huisregel.access.Right;
import nl.huisregel.installation.Installation;
import nl.huisregel.mail.Outbox;
import nl.huisregel.school.Location;
import nl.huisregel.school.School;
import nl.huisregel.web.NotThere;
import nl.huisregel.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Inviting parents: who has a letter, who came, whose code ended; letters for a group, for the school, or for one. */
@Controller
class FamilyPages {

    static final String PATH = "/ouders";
    private static final String GROUP = PATH + "/groepen/{group}";
    private static final String SCHOOL = PATH + "/scholen/{location}";
    private static final String PERSON = PATH + "/personen/{person}";

    private final Invitees invitees;
    private final FamilyCodes codes;
    private final LetterPaper paper;
    private final School school;
    private final Outbox outbox;
    private final Installation installation;
    private final Environment environment;

    FamilyPages(Invitees invitees, FamilyCodes codes, LetterPaper paper, School school, Outbox outbox, Installation installation, Environment environment) {
        this.invitees = invitees;
        this.codes = codes;
        this.paper = paper;
        this.school = school;
        this.outbox = outbox;
        this.installation = installation;
        this.environment = environment;
    }

    @For(Right.INVITE_FAMILIES)
    @GetMapping(PATH)
    Page all(Actor actor) {
        var seen = new LinkedHashMap<Location, List<GroupCount>>();
        invitees.seenBy(actor).forEach((location, classes) -> seen.put(location, classes.stream().map(Invitees.Class::counted).toList()));
        return Page.of("family/families", "seen", seen, "confirms", actor.may(Right.CONFIRM_FAMILIES), "whole", actor.hat() != Hat.TEACHER);
    }

    @For(Right.INVITE_FAMILIES)
    @GetMapping(GROUP)
    Page group(Actor actor, @PathVariable UUID group, @RequestParam(defaultValue = "") String gedaan, @RequestParam(defaultValue = "0") int aantal) {
        var found = invitees.group(actor, group).orElseThrow(NotThere::new);
        return Page.of("family/group", "group", found.counted(), "lines", found.lines(), "others", (int) found.ofOthers(), "mails", mails(), "closes", actor.may(Right.CONFIRM_FAMILIES),
            "done", List.of("brieven", "mails", "code", "dicht").contains(gedaan) ? gedaan : "", "many", aantal);
    }

    /** For everybody of the group who has no code that works and was not here yet. */
    @For(Right.INVITE_FAMILIES)
    @Fresh(back = PATH)
    @PostMapping(GROUP + "/brieven")
    ModelAndView letters(Actor actor, @PathVariable UUID group) {
        var wanting = wanting(Stream.of(invitees.group(actor, group).orElseThrow(NotThere::new)));
        codes.makeLetters(actor, wanting, "class_group", group);
        return to(group, "brieven", wanting.size());
    }

    @For(Right.INVITE_FAMILIES)
    @Fresh(back = PATH)
    @PostMapping(GROUP + "/mails")
    ModelAndView mails(Actor actor, @PathVariable UUID group) {
        var found = invitees.group(actor, group).orElseThrow(NotThere::new);
        return to(group, "mails", mails() ? codes.mail(actor, wanting(Stream.of(found)), "class_group", group) : 0);
    }

    @For(Right.INVITE_FAMILIES)
    @Fresh
    @GetMapping(GROUP + "/brieven.pdf")
    Object print(Actor actor, @PathVariable UUID group) {
        var found = invitees.group(actor, group).orElseThrow(NotThere::new);
        return pdf(actor, List.of(found), found.group().location(), found.group().name());
    }

    @For(Right.INVITE_FAMILIES)
    @Fresh(back = PATH)
    @PostMapping(SCHOOL + "/brieven")
    ModelAndView schoolLetters(Actor actor, @PathVariable UUID location) {
        codes.makeLetters(actor, wanting(at(actor, location).stream()), "location", location);
        return new ModelAndView("redirect:" + PATH);
    }

    @For(Right.INVITE_FAMILIES)
    @Fresh
    @GetMapping(SCHOOL + "/brieven.pdf")
    Object schoolPrint(Actor actor, @PathVariable UUID location) {
        return pdf(actor, at(actor, location), location, school.location(actor.board(), location).map(Location::slug).orElse(""));
    }

    /** A new code for one: lost, ended, or somebody who cannot come in any more. The old one ends. */
    @For(Right.INVITE_FAMILIES)
    @Fresh(back = PATH)
    @PostMapping(PERSON + "/brief")
    ModelAndView again(Actor actor, @PathVariable UUID person, @RequestParam Optional<UUID> groep) {
        var one = invitees.person(actor, person).filter(it -> mayHave(actor, it)).orElseThrow(NotThere::new);
        codes.makeLetters(actor, List.of(one.person()), "person", person);
        return to(groep.orElse(one.home().group()), "code", 1);
    }

    @For(Right.INVITE_FAMILIES)
    @Fresh
    @GetMapping(PERSON + "/brief.pdf")
    Object printOne(Actor actor, @PathVariable UUID person) {
        var one = invitees.person(actor, person).orElseThrow(NotThere::new);
        var location = school.group(actor.board(), one.home().group()).orElseThrow(NotThere::new).location();
        return print(actor, List.of(one), location, one.home().groupName());
    }

    @For(Right.CONFIRM_FAMILIES)
    @Fresh(back = PATH)
    @PostMapping(PERSON + "/sluiting")
    ModelAndView close(Actor actor, @PathVariable UUID person, @RequestParam Optional<UUID> groep) {
        var one = invitees.person(actor, person).orElseThrow(NotThere::new);
        codes.close(actor, person);
        return to(groep.orElse(one.home().group()), "dicht", 1);
    }

    /** Whose account was closed comes in again only when the office wants it. */
    private static boolean mayHave(Actor actor, Invitee one) {
        return one.entry() != Invitee.Entry.NOT_INVITED && (one.entry() != Invitee.Entry.CLOSED || actor.may(Right.CONFIRM_FAMILIES));
    }

    private List<Invitees.Class> at(Actor actor, UUID location) {
        return invitees.seenBy(actor).entrySet().stream().filter(entry -> entry.getKey().id().equals(location)).findFirst().orElseThrow(NotThere::new).getValue();
    }

    private static List<UUID> wanting(Stream<Invitees.Class> classes) {
        return classes.flatMap(it -> it.atHome().stream()).filter(one -> one.yours() && one.entry().wantsCode()).map(Invitee::person).distinct().toList();
    }

    private Object pdf(Actor actor, List<Invitees.Class> classes, UUID location, String name) {
        return print(actor, classes.stream().flatMap(it -> it.atHome().stream()).filter(Invitee::yours).distinct().toList(), location, name);
    }

    private Object print(Actor actor, List<Invitee> people, UUID location, String name) {
        var printed = codes.printable(actor.board(), people.stream().map(Invitee::person).toList());
        var at = school.location(actor.board(), location).orElseThrow(NotThere::new);
        var letters = people.stream().filter(one -> printed.containsKey(one.person())).map(one -> letter(one, printed.get(one.person()), at)).toList();
        if (letters.isEmpty()) {
            return Page.of("family/noLetters");
        }
        var pdf = paper.print(letters, address(), at.name() + ", " + name);
        if (pdf.isEmpty()) {
            return Page.of("family/busy").with(HttpStatus.SERVICE_UNAVAILABLE);
        }
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).contentType(MediaType.APPLICATION_PDF)
            .header("Content-Disposition", "inline; filename=\"brieven-" + name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + ".pdf\"").body(pdf.get());
    }

    private static Letter letter(Invitee one, FamilyCodes.Printed printed, Location at) {
        return new Letter(one.name(), one.home().name() + ", " + one.home().groupName(), one.children().stream().map(Invitee.Of::name).toList(), at.name(), LetterCode.inBlocks(printed.code()),
            LocalDate.ofInstant(printed.until(), ZoneId.of("Europe/Amsterdam")), one.self(), one.decides(), "qr-" + one.person());
    }

    /** Mail leaves this machine, or this is the demo, where it can be read in the outbox. */
    private boolean mails() {
        return outbox.delivers() || installation.isDemo();
    }

    private String address() {
        return Optional.ofNullable(environment.getProperty("huisregel.address")).filter(it -> !it.isBlank())
            .orElseGet(() -> ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()).replaceFirst("/+$", "");
    }

    private static ModelAndView to(UUID group, String done, int many) {
        return new ModelAndView("redirect:" + PATH + "/groepen/" + group + "?gedaan=" + done + "&aantal=" + many);
    }

    @Configuration(proxyBeanMethods = false)
    static class Way {
        @Bean
        Destination familiesPlace() {
            return new Destination(42, PATH, "family.way", Right.INVITE_FAMILIES, true);
        }
    }
}
