package nl.huisregel.protocol.words;

import static nl.huisregel.protocol.words.Value.value;

import java.util.List;

/** The values of each circumstance. A value implies the wider ones named behind it. */
final class Values {

    static final List<Value> TRUE = List.of(value("true", "ja", "yes"));

    static final List<Value> CHANNEL = List.of(
        value("class_page", "klaspagina, alleen na inloggen", "class page, signed in", "parent_platform"),
        value("parent_platform", "ouderportaal of schoolapp", "parent platform or school app", "closed", "online", "school_owned"),
        value("class_channel", "kanaal van de groep", "channel of the group", "closed", "online", "school_owned", "has_replies"),
        value("general_channel", "algemeen kanaal van de groep", "general channel of the group", "class_channel"),
        value("online_lesson", "online les", "online lesson", "closed", "online", "school_owned"),
        value("group_app", "groepsapp van leerkracht en leerlingen", "group app of teacher and pupils", "closed", "online", "has_replies", "social_media", "outside_eu"),
        value("guardians_app", "groepsapp van ouders", "group app of parents", "closed", "online", "has_replies", "social_media", "outside_eu"),
        value("pupils_app", "groepsapp van leerlingen", "group app of pupils", "closed", "online", "has_replies", "social_media", "outside_eu"),
        value("website", "website van school, openbaar", "school website, public", "public", "online", "school_owned"),
        value("school_account", "account van school op sociale media", "school's account on social media", "public", "online", "school_owned", "has_replies", "social_media", "outside_eu"),
        value("personal_account", "eigen account op sociale media", "account of one's own on social media", "public", "online", "has_replies", "social_media", "outside_eu"),
        value("account_of_others", "account van een ander", "somebody else's account", "public", "online", "has_replies", "social_media", "outside_eu"),
        value("mail", "e-mail", "e-mail", "closed", "online"),
        value("paper", "papier: gids, folder, nieuwsbrief", "paper: guide, leaflet, newsletter", "school_owned"),
        value("closed", "besloten plek", "closed place"),
        value("public", "openbare plek", "public place"),
        value("online", "plek op internet", "place on the internet"),
        value("social_media", "sociale media", "social media"),
        value("school_owned", "plek van school", "place of the school"),
        value("has_replies", "plek waar anderen kunnen reageren", "place where others can reply"),
        value("outside_eu", "bedrijf van buiten de EU", "company from outside the EU"));

    static final List<Value> ABOUT = List.of(
        value("school", "de school", "the school"),
        value("school_activity", "een activiteit van school", "a school activity", "school"),
        value("trip", "een uitje", "a trip", "school_activity"),
        value("homework", "huiswerk of een opdracht", "homework or an assignment", "school"),
        value("timetable", "het rooster", "the timetable", "school"),
        value("notice", "een mededeling", "a notice", "school"),
        value("board", "het bestuur", "the board", "school"),
        value("policy", "beleid van school of bestuur", "policy of school or board", "board"),
        value("finance", "geldzaken van school of bestuur", "finances of school or board", "board"),
        value("operating_results", "bedrijfsresultaten", "operating results", "finance"),
        value("education", "onderwijs in het algemeen", "education in general"),
        value("work", "het eigen werk", "one's own work"),
        value("people", "bepaalde mensen", "certain people"),
        value("question", "een vraag aan de leerkracht", "a question to the teacher", "school"),
        value("not_school", "iets anders dan school", "something other than school"));

    static final List<Value> CAPACITY = List.of(
        value("work", "voor het werk, namens school", "for work, in the name of the school"),
        value("professional", "als vakmens", "as a professional"),
        value("school_position", "met een standpunt namens school", "with a position of the school"),
        value("private", "privé", "privately"));

    static final List<Value> DURING = List.of(
        value("school_hours", "schooltijd", "school hours"),
        value("lesson", "les", "lesson", "school_hours"),
        value("online_lesson", "online les", "online lesson", "lesson"),
        value("gym_first", "gym als eerste uur", "gym in the first hour", "lesson"),
        value("break", "pauze", "break", "school_hours"),
        value("exam", "toets of examen", "test or exam", "school_hours"),
        value("outside_school_hours", "buiten schooltijd", "outside school hours"));

    static final List<Value> CONTAINS = List.of(
        value("image", "beeld", "an image"),
        value("photo", "een foto", "a photo", "image"),
        value("film", "film", "film", "image"),
        value("sound", "geluid", "sound"),
        value("quote", "een uitspraak van iemand", "something somebody said"),
        value("work_of_others", "werk van een ander", "somebody else's work"),
        value("link", "een link", "a link"),
        value("post_of_others", "een bericht van een ander", "somebody else's post"),
        value("emoji_only", "alleen smileys", "emoji only"),
        value("coarse", "grove taal", "coarse language"),
        value("violence", "geweld", "violence"),
        value("discrimination", "discriminatie", "discrimination"),
        value("sexual", "iets seksueels", "something sexual"));

    static final List<Value> PERMISSION = List.of(
        value("teacher", "de leerkracht", "the teacher"),
        value("management", "de directeur of schoolleiding", "the head or management"),
        value("board", "het bestuur", "the board"),
        value("guardian", "een ouder", "a parent"),
        value("maker", "de maker", "the maker"),
        value("person_concerned", "ieder over wie het gaat", "each person it is about"));

    static final List<Value> WEIGHS = List.of(
        value("confidential", "vertrouwelijk", "confidential"),
        value("harmful", "schadelijk voor iemand of voor school", "harmful to somebody or the school"),
        value("insulting", "beledigend, laster of schunnig", "insulting, slanderous or obscene"),
        value("negative", "negatief over school of bestuur", "negative about school or board"),
        value("contrary_to_mission", "in strijd met de missie van school", "contrary to the school's mission"),
        value("chummy", "te amicaal", "too familiar"),
        value("opinion", "een mening", "an opinion"));

    static final List<Value> SHOWS = List.of(
        value("people", "mensen", "people"),
        value("pupil", "een leerling", "a pupil", "people"),
        value("colleague", "een collega", "a colleague", "people"),
        value("guardian", "een ouder", "a parent", "people"),
        value("other_person", "iemand anders", "somebody else", "people"),
        value("own_child", "alleen het eigen kind", "one's own child only"));

    static final List<Value> POSE = List.of(
        value("portrait", "een portret", "a portrait"),
        value("facing_camera", "iemand kijkt recht in de camera", "somebody looks into the lens"));

    static final List<Value> LOGO = List.of(
        value("official", "het officiële logo", "the official logo"),
        value("own_made", "een zelfgemaakt logo of huisstijl", "a self-made logo or house style"));

    static final List<Value> CONSENT = List.of(
        value("each_shown", "ieder die erop staat", "each person shown"));

    static final List<Value> REVEALS = List.of(
        value("personal_data", "persoonlijke gegevens", "personal data"),
        value("name", "de naam van iemand", "somebody's name", "personal_data"),
        value("surname", "een achternaam", "a surname", "personal_data"),
        value("birth_date", "een geboortedatum", "a date of birth", "personal_data"),
        value("address", "een adres", "an address", "personal_data"),
        value("phone", "een telefoonnummer", "a telephone number", "personal_data"),
        value("email", "een e-mailadres", "an e-mail address", "personal_data"),
        value("number", "een persoons- of rekeningnummer", "a citizen or account number", "personal_data"),
        value("result", "een cijfer of uitslag", "a mark or result", "personal_data"),
        value("health", "iets over gezondheid of thuis", "something on health or home", "personal_data"),
        value("photo", "een foto van iemand", "a photo of somebody", "personal_data"),
        value("school_contact", "adres of telefoon van school", "address or telephone of the school"));

    static final List<Value> WHOSE = List.of(
        value("self", "van jezelf", "one's own"),
        value("pupil", "van een leerling", "of a pupil", "other"),
        value("colleague", "van een collega", "of a colleague", "other"),
        value("guardian", "van een ouder", "of a parent", "other"),
        value("other", "van een ander", "of somebody else"));

    static final List<Value> WITH = List.of(
        value("pupil", "een leerling", "a pupil"),
        value("guardian", "een ouder", "a parent"),
        value("colleague", "een collega", "a colleague"),
        value("own_group", "de eigen groep", "one's own group"),
        value("other_group", "een andere groep", "another group"),
        value("own_teacher", "de eigen leerkracht", "one's own teacher"),
        value("outsider", "iemand buiten school", "somebody outside school"),
        value("press", "de pers", "the press", "outsider"));

    static final List<Value> PURPOSE = List.of(
        value("learning", "leren", "learning"),
        value("teaching", "lesgeven", "teaching", "learning"),
        value("practice", "oefenen", "practice", "learning"),
        value("search", "iets opzoeken", "looking things up", "learning"),
        value("contact", "contact met scholen of experts", "contact with schools or experts", "learning"),
        value("cooperation", "samenwerken met een andere groep", "cooperation with another group"),
        value("work", "werk", "work"),
        value("emergency", "een noodgeval", "an emergency"),
        value("care_for_pupil", "zorg voor een leerling", "care for a pupil"),
        value("positive_news", "goed nieuws over school", "good news about the school"),
        value("profile", "laten zien wie de school is", "showing what the school is"),
        value("dialogue", "in gesprek zijn", "being in dialogue"),
        value("information", "ouders informeren", "informing parents"),
        value("participation", "ouders betrekken", "involving parents"),
        value("knowledge", "kennis delen", "sharing knowledge"),
        value("marketing", "de school onder de aandacht brengen", "promoting the school"));

    static final List<Value> ANSWERS = List.of(
        value("discussion", "een discussie", "a discussion"),
        value("wrong_post", "een onjuist bericht", "an incorrect post", "discussion"),
        value("post_of_teacher", "een bericht van de leerkracht", "a post of the teacher"),
        value("post_of_guardian", "een bericht van een ouder", "a post of a parent"),
        value("post_of_pupil", "een bericht van een leerling", "a post of a pupil"));

    static final List<Value> RELATES = List.of(
        value("directly", "ja, direct", "yes, directly"),
        value("indirectly", "ja, indirect", "yes, indirectly"),
        value("overlap", "school, werk en privé lopen door elkaar", "school, work and private life overlap"));

    static final List<Value> BECAUSE_OF = List.of(
        value("consent_withdrawn", "toestemming is ingetrokken", "consent was withdrawn"),
        value("opinion", "een mening", "an opinion"),
        value("accidental_site", "per ongeluk op een foute site", "on a wrong site by accident"),
        value("mistake", "een fout", "a mistake"));

    static final List<Value> NAME_USED = List.of(
        value("own", "eigen naam", "own name"),
        value("first_name", "alleen voornaam", "first name only", "own"),
        value("invented", "verzonnen naam of anoniem", "invented name or anonymous"),
        value("somebody_elses", "naam van een ander", "somebody else's name"));

    static final List<Value> AT_PLACE = List.of(
        value("school", "in school", "in school"),
        value("yard", "op het plein", "in the yard"),
        value("trip", "op een uitje", "on a trip"),
        value("home", "thuis", "at home"));

    static final List<Value> DEVICE = List.of(
        value("phone", "telefoon", "phone"),
        value("smartwatch", "smartwatch", "smartwatch"),
        value("tablet", "tablet", "tablet"),
        value("laptop", "laptop", "laptop"),
        value("player", "muziekspeler", "music player"),
        value("other_device", "ander apparaat", "other device"));

    static final List<Value> DEVICE_OWNER = List.of(
        value("own", "van degene zelf", "one's own"),
        value("school", "van school", "the school's"));

    static final List<Value> YEAR_GROUP = List.of(
        value("lower", "onderbouw", "lower school"),
        value("middle", "middenbouw", "middle school"),
        value("upper", "bovenbouw", "upper school"),
        value("secondary_lower", "onderbouw voortgezet onderwijs", "lower secondary"),
        value("secondary_upper", "bovenbouw voortgezet onderwijs", "upper secondary"));

    /** Bands that do not overlap, so that one answer settles all of them. */
    static final List<Value> AGE = List.of(
        value("under_12", "jonger dan 12", "younger than 12"),
        value("from_12", "12 jaar", "12 years"),
        value("from_13", "13, 14 of 15 jaar", "13, 14 or 15 years"),
        value("from_16", "16 of 17 jaar", "16 or 17 years"),
        value("from_18", "18 jaar of ouder", "18 years or older"));

    static final List<Value> INTENT = List.of(
        value("meant", "met opzet", "meant"),
        value("by_accident", "per ongeluk", "by accident"));

    static final List<Value> ORIGIN = List.of(
        value("own", "zelf gemaakt", "made oneself"),
        value("school", "van school", "from the school"),
        value("internet", "van internet", "from the internet"),
        value("made_by_computer", "door de computer gemaakt of bewerkt", "made or altered by a computer"));

    static final List<Value> LEVEL = List.of(
        value("board", "het bestuur, voor al zijn scholen", "the board, for all its schools"),
        value("location", "één school", "a single school"));

    static final List<Value> SUBJECTS = List.of(
        value("internet", "internet", "the internet"),
        value("social_media", "sociale media", "social media"),
        value("devices", "apparaten", "devices"),
        value("online_lessons", "online lessen", "online lessons"));

    static final List<Value> FILTERING = List.of(
        value("none", "er wordt niet gefilterd", "nothing is filtered"),
        value("content_rule", "een regel zegt welke inhoud niet mag; mensen kijken", "a norm says which content is out; people look"),
        value("technical", "techniek houdt inhoud tegen, buiten dit programma", "technology stops content, outside this program"));

    static final List<Value> READING = List.of(
        value("silence_refuses", "geen antwoord is geen toestemming", "no answer is no consent"),
        value("asked_apart", "toestemming wordt los van andere vragen gevraagd", "consent is asked apart from other questions"),
        value("kept_for_the_school_day", "wat van een ander is, gaat aan het eind van de schooldag terug", "what is somebody else's goes back at the end of the school day"),
        value("binding", "de regels binden", "the norms bind"),
        value("trust", "de regels gaan uit van vertrouwen", "the norms start from trust"),
        value("professional_judgement", "de regels steunen op het oordeel van vakmensen", "the norms lean on the judgement of professionals"),
        value("necessity", "de regels zijn nodig, en personeel houdt zich eraan", "the norms are needed, and staff keep to them"));

    private Values() {
    }
}
