package nl.huisregel.promises;

import static nl.huisregel.access.Hat.ADMINISTRATOR;
import static nl.huisregel.access.Hat.BOARD_MEMBER;
import static nl.huisregel.access.Hat.CONFIDENTIAL_CONTACT;
import static nl.huisregel.access.Hat.COORDINATOR;
import static nl.huisregel.access.Hat.CLASS_PUPIL;
import static nl.huisregel.access.Hat.GUARDIAN;
import static nl.huisregel.access.Hat.HEAD;
import static nl.huisregel.access.Hat.PRIVACY_OFFICER;
import static nl.huisregel.access.Hat.PUPIL;
import static nl.huisregel.access.Hat.SUPPORT;
import static nl.huisregel.access.Hat.TEACHER;
import static nl.huisregel.access.Hat.TRAINEE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.huisregel.access.Hat;

/**
 * Every column of text in the database, and who may ever see what is in it. A column that is not here fails {@link CanariesTest}: whoever adds
 * one says here who may see it. Whoever may see something sees it of the own board only, and of the own school where it belongs to a school.
 */
final class Sensitive {

    /** How freely something may be seen. */
    private enum Kind {
        /** A key or a word of ours, a hash or an address: says nothing of anybody by itself, so nothing is planted. */
        WORD,
        /** For everybody who opens a public page. */
        OPEN,
        SOME
    }

    /**
     * One kind of text.
     *
     * @param of     which rows of the column, as {@link Planting} tells them apart; empty for all
     * @param routes where it may be seen, as routes; empty for everywhere its readers come
     */
    record Row(String column, String of, Kind kind, Set<Hat> hats, Set<String> routes) {

        boolean planted() {
            return kind != Kind.WORD;
        }

        /** For everybody who opens that page. */
        boolean opens(String route) {
            return kind == Kind.OPEN && (routes.isEmpty() || routes.contains(route));
        }

        /** Only on these pages. */
        Row on(String... routes) {
            return new Row(column, of, kind, hats, Set.of(routes));
        }

        boolean allows(Hat hat, String route) {
            return hats.contains(hat) && (routes.isEmpty() || routes.contains(route));
        }
    }

    private static final Hat[] WORKS_AT_SCHOOL = {TEACHER, SUPPORT, TRAINEE, COORDINATOR, CONFIDENTIAL_CONTACT, HEAD};
    private static final Hat[] EVERYBODY_AT_SCHOOL = {TEACHER, SUPPORT, TRAINEE, COORDINATOR, CONFIDENTIAL_CONTACT, HEAD, GUARDIAN, PUPIL, CLASS_PUPIL};
    private static final Hat[] EVERYBODY_WHO_SIGNED_IN = Hat.values();

    /** Where who keeps the register of a school sees whom it is about. */
    private static final String[] OFFICE = {"/leerlingen/groep/{group}", "/leerlingen/{pupil}", "/leerlingen/{pupil}/ouders/{guardianship}", "/schooljaar/{school}/van/{group}",
        "/schooljaar/{school}/groepen/{group}", "/schooljaar/{school}/overgang"};

    static final List<Row> ROWS = rows();

    private Sensitive() {
    }

    /** What is said of these rows of this column; a reader may see them when one of them says so. */
    static List<Row> rows(String column, String of) {
        return ROWS.stream().filter(row -> row.column().equals(column) && (row.of().isEmpty() || row.of().equals(of))).toList();
    }

    private static List<Row> rows() {
        var rows = new ArrayList<Row>();
        // Who is where.
        words(rows, "board.slug", "location.slug", "location.kind", "address.slug", "guardianship.relation", "guardianship.authority", "employment.role", "deputy.role",
            "school_hours.kind", "demo_choice.hat", "demo_choice.text_key", "demo_choice.school");
        rows.add(open("board.name"));
        rows.add(open("location.name"));
        rows.add(open("location.town"));
        rows.add(open("holiday.name"));
        rows.add(some("class_group.name", "", EVERYBODY_WHO_SIGNED_IN));
        // People. What a school calls a colleague is said to everybody; the rest of a name stays with who works there.
        rows.add(open("person.called"));
        rows.add(some("person.first_name", "own child", EVERYBODY_AT_SCHOOL));
        rows.add(some("person.first_name", "pupil", WORKS_AT_SCHOOL));
        rows.add(some("person.first_name", "guardian", WORKS_AT_SCHOOL));
        rows.add(some("person.first_name", "without authority", TEACHER, SUPPORT, TRAINEE, COORDINATOR, CONFIDENTIAL_CONTACT, HEAD, GUARDIAN));
        rows.add(some("person.last_name", "without authority", WORKS_AT_SCHOOL));
        // Who decides with me is named where I answer.
        rows.add(some("person.first_name", "guardian", GUARDIAN).on("/kinderen/{pupil}/toestemming"));
        rows.add(some("person.first_name", "who asks", TEACHER, SUPPORT, TRAINEE, COORDINATOR, CONFIDENTIAL_CONTACT, HEAD, GUARDIAN));
        rows.add(some("person.first_name", "colleague", EVERYBODY_WHO_SIGNED_IN));
        rows.add(some("person.last_name", "own child", WORKS_AT_SCHOOL));
        // On the receipt of what somebody answered stands who answered, in full: the pupil, or the guardian who reads it.
        rows.add(some("person.last_name", "own child", PUPIL).on("/bewijzen", "/bewijzen/{receipt}", "/mijn-foto/bewijzen"));
        rows.add(some("person.last_name", "pupil", WORKS_AT_SCHOOL));
        rows.add(some("person.last_name", "guardian", WORKS_AT_SCHOOL));
        rows.add(some("person.last_name", "who asks", WORKS_AT_SCHOOL));
        rows.add(some("person.last_name", "who asks", GUARDIAN).on("/bewijzen", "/bewijzen/{receipt}", "/mijn-foto/bewijzen"));
        rows.add(some("person.last_name", "colleague", TEACHER, SUPPORT, TRAINEE, COORDINATOR, CONFIDENTIAL_CONTACT, HEAD, BOARD_MEMBER, PRIVACY_OFFICER, ADMINISTRATOR));
        rows.add(nobody("person.born", "pupil"));
        // The protocol is public; the journal is read by nobody, only whether it is right.
        words(rows, "edition.name", "edition.hash", "edition.source", "journal_entry.kind", "journal_entry.subject", "journal_entry.act", "journal_entry.outcome",
            "journal_entry.editions", "journal_entry.norms", "journal_facts.hat", "journal_checkpoint.kind", "journal_checkpoint.key_id", "journal_inspection.breaks");
        rows.add(nobody("journal_facts.facts", ""));
        rows.add(nobody("journal_facts.decision", ""));
        // Pictures.
        words(rows, "picture.tagging", "picture.logo", "picture_size.size");
        rows.add(some("picture.alt_text", "", WORKS_AT_SCHOOL));
        rows.add(some("picture.maker", "", WORKS_AT_SCHOOL));
        rows.add(some("picture.licence", "", WORKS_AT_SCHOOL));
        rows.add(open("placement_picture.alt_text", "public"));
        rows.add(some("placement_picture.alt_text", "school", EVERYBODY_AT_SCHOOL));
        rows.add(some("placement_picture.alt_text", "staff", WORKS_AT_SCHOOL));
        rows.add(some("newsletter_out.alt_text", "", WORKS_AT_SCHOOL));
        // Consent: what was asked is on the receipt of who answered.
        words(rows, "consent_question.hash", "consent_question.language", "consent_statement.by_capacity", "consent_statement.layer", "consent_statement.medium",
            "consent_statement.answer", "consent_statement.edition", "consent_statement.asked");
        rows.add(some("consent_question.text", "", EnumSet.complementOf(EnumSet.of(CLASS_PUPIL)).toArray(Hat[]::new)).on("/bewijzen", "/bewijzen/{receipt}", "/mijn-foto/bewijzen"));
        // A post is its author's until it stands somewhere. Who decides a doubt reads it as it will stand there.
        words(rows, "post_channel.channel", "post_picture_off.channel", "post_fact.circumstance", "post_fact.answers", "post_duty.duty", "placement.channel",
            "placement.layer", "placement.state", "placement.stated", "placement.down_hat", "placement.goes_as", "placement.missed_why", "post_hint.hint",
            "post_hint.kind", "post_hint.answer");
        for (var column : List.of("post.title", "post.body")) {
            rows.add(some(column, "draft", TEACHER));
            rows.add(some(column, "in doubt", TEACHER, HEAD, BOARD_MEMBER));
            // Somebody of the support staff stands in for the head.
            rows.add(some(column, "in doubt", SUPPORT).on("/twijfels/{id}", "/vandaag"));
            rows.add(some(column, "placed", WORKS_AT_SCHOOL));
        }
        rows.add(some("post.later_day", "", WORKS_AT_SCHOOL));
        rows.add(some("post.later_time", "", WORKS_AT_SCHOOL));
        rows.add(some("post_duty.given", "", TEACHER, HEAD));
        for (var column : List.of("placement.title", "placement.body")) {
            rows.add(open(column, "public"));
            rows.add(some(column, "school", EVERYBODY_AT_SCHOOL));
            rows.add(some(column, "staff", WORKS_AT_SCHOOL));
        }
        rows.add(some("placement.down_why", "", TEACHER, HEAD));
        // Words of a text.
        words(rows, "coarse_word_start.word", "published_contact.kind", "published_contact.same");
        rows.add(some("coarse_word.word", "", HEAD, BOARD_MEMBER, ADMINISTRATOR).on("/woorden"));
        rows.add(some("published_contact.shown", "", HEAD, BOARD_MEMBER, ADMINISTRATOR).on("/woorden"));
        // Doubt. The content is the post once more, as data that is compared and never shown as such.
        words(rows, "doubt.channel", "doubt.asked_hat", "doubt.role", "doubt.norms", "doubt.editions", "doubt.state", "doubt.content", "doubt_answer.answer",
            "doubt_answer.role", "doubt_answer.norms", "doubt_answer.content", "precedent.act", "precedent.channel", "precedent.norms", "precedent.editions",
            "precedent.facts", "precedent.answer", "precedent.role");
        rows.add(some("doubt.question", "", TEACHER, HEAD, BOARD_MEMBER));
        rows.add(some("doubt.question", "", SUPPORT).on("/twijfels/{id}", "/vandaag"));
        rows.add(some("doubt_answer.reason", "", TEACHER, HEAD, BOARD_MEMBER));
        rows.add(some("precedent.reason", "", TEACHER, HEAD, BOARD_MEMBER));
        // What happens to what stands.
        words(rows, "correction.by_hat", "seen.what", "reported.outcome", "reported.decided_as", "report.by_hat");
        rows.add(open("correction.title_was"));
        rows.add(open("correction.body_was"));
        rows.add(open("correction.reason"));
        rows.add(some("reported.why", "", EVERYBODY_AT_SCHOOL));
        rows.add(some("report.words", "", HEAD).on("/meldingen/{report}"));
        rows.add(some("confidence.words", "", CONFIDENTIAL_CONTACT).on("/vertrouwelijk/{report}"));
        // Elsewhere.
        words(rows, "school_account.network", "errand.kind", "newsletter_issue.state");
        rows.add(some("school_account.name", "", EVERYBODY_WHO_SIGNED_IN));
        rows.add(some("school_account.address", "", TEACHER, SUPPORT, HEAD, BOARD_MEMBER));
        rows.add(some("standing_elsewhere.address", "", EVERYBODY_AT_SCHOOL));
        rows.add(some("errand.failed_why", "", TEACHER, HEAD));
        // Coming in, and files of the school administration.
        rows.add(some("passkey.label", "", TEACHER).on("/ik/toegang"));
        words(rows, "class_group.kind", "location.brin", "location.dependance", "person_key.kind", "group_key.key", "guess.kind", "login_notice.kind", "intake.by_hat", "intake.choices", "intake.counts",
            "intake.fingerprint", "intake.kind", "intake.state", "login.password_hash", "invitation.password_hash",
            "provider_link.issuer", "provider_link.subject", "provider_admission.provider", "passkey.transports");
        // Mail. What lets somebody in is no row of its own: see the tests of the outbox.
        words(rows, "mail.token", "mail.kind", "mail.language", "mail.link", "mail.leave", "mail.state", "mail.fault", "mail_fault.fault", "mail_choice.pace", "mail_choice.language",
            "mail_choice.leave_token");
        for (var column : List.of("mail.address", "mail.subject", "mail.body", "mail.link_text")) {
            rows.add(some(column, "", ADMINISTRATOR).on("/mail", "/mail/{mail}"));
        }
        rows.add(some("mail_fault.address", "", HEAD, ADMINISTRATOR).on("/mailadressen"));
        // Whose address does not work is said to who mends it.
        for (var column : List.of("person.first_name", "person.last_name")) {
            rows.add(some(column, "who asks", HEAD, ADMINISTRATOR).on("/mailadressen"));
            rows.add(some(column, "guardian", HEAD, ADMINISTRATOR).on("/mailadressen"));
        }
        words(rows, "contact.told_by", "family_code.way", "waiting_answer.giver_hat", "waiting_answer.spots", "waiting_answer.asked", "waiting_answer.state");
        // Parents: who hands out the letters sees who they are for; the mailbox is for who has to say whether it was them.
        for (var column : List.of("person.first_name", "person.last_name")) {
            for (var of : List.of("guardian", "without authority", "who asks", "own child", "pupil")) {
                rows.add(some(column, of, ADMINISTRATOR).on("/ouders/groepen/{group}", "/ouders/groepen/{group}/brieven.pdf", "/ouders/scholen/{location}/brieven.pdf", "/ouders/personen/{person}/brief.pdf"));
            }
        }
        rows.add(some("contact.email", "", SUPPORT, HEAD).on("/ouders/antwoorden"));
        rows.add(some("contact.email", "", HEAD, ADMINISTRATOR).on("/leerlingen/{pupil}/ouders/{guardianship}", "/medewerkers/{school}/{person}"));
        // Where mail to oneself goes; and to whom a link is mailed.
        rows.add(some("contact.email", "", GUARDIAN).on("/ik/mail"));
        rows.add(some("contact.email", "", HEAD, ADMINISTRATOR).on("/collegas"));
        rows.add(some("mailbox_claim.email", "", SUPPORT, HEAD).on("/ouders/antwoorden"));
        rows.add(some("mailbox_claim.email", "", GUARDIAN).on("/ik/mailadres"));
        rows.add(some("mailbox_claim.reason", "", GUARDIAN).on("/ik/mailadres"));
        rows.add(some("waiting_answer.reason", "", GUARDIAN).on("/kinderen/{pupil}/toestemming", "/antwoord/{id}"));
        // The office writes people down, and turns the year.
        words(rows, "transition.state", "transition_pupil.fate", "transition_written.kind");
        rows.add(some("transition_group.name", "", HEAD, ADMINISTRATOR));
        for (var of : List.of("own child", "pupil", "guardian", "without authority", "who asks")) {
            rows.add(some("person.first_name", of, ADMINISTRATOR).on(OFFICE));
            rows.add(some("person.last_name", of, ADMINISTRATOR).on(OFFICE));
        }
        // What the school rests it on, and what it was told from outside.
        rows.add(some("consent_statement.proof", "", EnumSet.complementOf(EnumSet.of(CLASS_PUPIL)).toArray(Hat[]::new)).on("/bewijzen", "/bewijzen/{receipt}", "/mijn-foto/bewijzen"));
        rows.add(some("guardianship.authority_source", "", HEAD, ADMINISTRATOR).on("/leerlingen/{pupil}/ouders/{guardianship}"));
        rows.add(some("intake_content.content", "", HEAD, ADMINISTRATOR).on("/leerlingen/inlezen/{id}"));
        rows.add(nobody("person_key.key", ""));
        // An address that is tied to a password is its owner's to see; while it is being set nobody's.
        rows.add(some("login.email", "", TEACHER).on("/ik/toegang", "/ik/wachtwoord", "/ik/mail"));
        rows.add(some("login.email", "", HEAD, ADMINISTRATOR).on("/collegas"));
        // Whoever holds the link of an invitation is whom it is for, and a letter with a code names whose it is.
        for (var column : List.of("person.first_name", "person.last_name")) {
            rows.add(open(column, "colleague").on("/welkom/{token}"));
            rows.add(some(column, "who asks", GUARDIAN).on("/brief/wie"));
        }
        rows.add(open("invitation.email").on("/welkom/{token}"));
        privacy(rows);
        takenAlong(rows);
        return List.copyOf(rows);
    }

    /** Shielding, requests about data, erasing, terms and breaches: the head and the board, each on the page of the thing itself. */
    private static void privacy(List<Row> rows) {
        words(rows, "shield.pictures", "public_holiday.name", "data_request.kind", "data_request.outcome", "data_request.source", "erasure.by_hat", "erasure.ground", "erasure.went", "erasure.stayed",
            "retention_term.kind", "retention_proposal.kind", "retention_round.went", "breach.risk");
        for (var column : List.of("person.first_name", "person.last_name")) {
            for (var of : List.of("own child", "pupil", "guardian", "without authority", "who asks")) {
                rows.add(some(column, of, HEAD, BOARD_MEMBER, PRIVACY_OFFICER, ADMINISTRATOR).on("/verzoeken", "/verzoeken/{id}", "/verzoeken/nieuw/{person}", "/wissen/{person}", "/bewaartermijnen"));
            }
        }
        for (var column : List.of("data_request.words", "data_request.reason", "data_request.extended_why")) {
            rows.add(some(column, "", HEAD, BOARD_MEMBER, PRIVACY_OFFICER, ADMINISTRATOR, GUARDIAN).on("/verzoeken/{id}", "/mijn-gegevens"));
        }
        rows.add(some("legal_hold.ground", "", HEAD, BOARD_MEMBER, PRIVACY_OFFICER, ADMINISTRATOR).on("/wissen/{person}"));
        rows.add(some("retention_term.reason", "", HEAD, BOARD_MEMBER, PRIVACY_OFFICER, ADMINISTRATOR).on("/bewaartermijnen"));
        for (var column : List.of("breach.what", "breach.whose", "breach.consequences", "breach.measures", "breach.authority_why", "breach.persons_why", "breach_step.words")) {
            rows.add(some(column, "", HEAD, BOARD_MEMBER, PRIVACY_OFFICER, ADMINISTRATOR).on("/datalekken/{id}"));
        }
    }

    /** What somebody takes along of themselves or of a child, and what the office packs for who asked: their own, and nobody else's beside it. */
    private static void takenAlong(List<Row> rows) {
        String[] ofChild = {"class_group.name", "consent_question.text", "consent_statement.proof", "data_request.extended_why", "data_request.reason", "data_request.words",
            "guardianship.authority_source", "legal_hold.ground", "person_key.key", "waiting_answer.reason"};
        for (var column : ofChild) {
            rows.add(some(column, "", HEAD, BOARD_MEMBER, PRIVACY_OFFICER, ADMINISTRATOR).on("POST /verzoeken/{id}/download"));
            rows.add(some(column, "", GUARDIAN, PUPIL).on("POST /mijn-gegevens/download"));
        }
        for (var column : List.of("confidence.words", "report.words", "contact.email", "mail_fault.address", "mailbox_claim.email", "mailbox_claim.reason")) {
            rows.add(some(column, "", GUARDIAN).on("POST /mijn-gegevens/download"));
        }
        for (var column : List.of("person.first_name", "person.last_name")) {
            for (var of : List.of("own child", "who asks", "without authority")) {
                rows.add(some(column, of, GUARDIAN, PUPIL).on("POST /mijn-gegevens/download"));
            }
            rows.add(some(column, "own child", HEAD, BOARD_MEMBER, PRIVACY_OFFICER, ADMINISTRATOR).on("POST /verzoeken/{id}/download"));
        }
        Hat[] staff = {TEACHER, SUPPORT, TRAINEE, COORDINATOR, CONFIDENTIAL_CONTACT, HEAD, BOARD_MEMBER, PRIVACY_OFFICER, ADMINISTRATOR};
        for (var column : List.of("mail.address", "mail.subject", "mail_fault.address", "person_key.key", "login.email", "invitation.email", "consent_question.text", "class_group.name",
            "contact.email", "passkey.label")) {
            rows.add(some(column, "", staff).on("POST /mijn-gegevens/download"));
        }
        // What they wrote and decided at work.
        for (var column : List.of("picture.alt_text", "picture.maker", "picture.licence", "post.title", "post.body", "post.later_day", "post.later_time", "post_duty.given", "doubt.question", "doubt_answer.reason",
            "precedent.reason", "reported.why", "retention_term.reason", "breach_step.words", "data_request.reason", "errand.failed_why", "placement.title", "placement.down_why", "standing_elsewhere.address",
            "school_account.name", "school_account.address", "coarse_word.word", "published_contact.shown")) {
            rows.add(some(column, "", TEACHER, HEAD).on("POST /mijn-gegevens/download"));
        }
    }

    private static void words(List<Row> rows, String... columns) {
        Arrays.stream(columns).forEach(column -> rows.add(new Row(column, "", Kind.WORD, Set.of(), Set.of())));
    }

    private static Row open(String column) {
        return open(column, "");
    }

    private static Row open(String column, String of) {
        return new Row(column, of, Kind.OPEN, Set.of(), Set.of());
    }

    private static Row nobody(String column, String of) {
        return new Row(column, of, Kind.SOME, Set.of(), Set.of());
    }

    private static Row some(String column, String of, Hat... hats) {
        return new Row(column, of, Kind.SOME, EnumSet.copyOf(List.of(hats)), Set.of());
    }
}
