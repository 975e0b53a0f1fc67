package nl.huisregel.protocol.words;

/** What a duty is about. What does not fit here is {@code other}, in the norm's own words. */
public enum Matter implements Word {

    GOOD_NAME("good_name", "goed voor de naam van school en mensen", "minds the good name of school and people"),
    FITS_MISSION("fits_mission", "past bij de missie", "fits the mission"),
    CORE_VALUES("core_values", "past bij de kernwaarden", "fits the core values"),
    TRUE_AND_FAIR("true_and_fair", "eerlijk en waar", "true and fair"),
    REVIEWED("reviewed", "foto's kritisch bekeken", "pictures reviewed critically"),
    EACH_AGREES("each_agrees", "ieder die genoemd is vindt het goed", "each person named agrees"),
    POSITION_PERMITS("position_permits", "de functie laat het toe", "the position permits it"),
    NO_PUPILS_AS_FRIENDS("no_pupils_as_friends", "geen leerlingen als vriend", "no pupils as friends"),
    PURPOSE("purpose", "het doel", "the purpose"),
    REASON("reason", "de reden", "the reason"),
    TOPIC("topic", "het onderwerp", "the topic"),
    MAKER_AND_LICENCE("maker_and_licence", "maker en licentie", "maker and licence"),
    SOURCE("source", "de bron", "the source"),
    SEARCH_TASK("search_task", "een gerichte zoekopdracht", "a targeted search task"),
    AUTHOR("author", "de naam van wie het plaatst", "the name of the author"),
    CAPACITY_LINE("capacity_line", "de regel die zegt namens wie je spreekt", "the line saying in whose name one speaks"),
    EMPLOYER_LINE("employer_line", "de regel die de werkgever noemt", "the line naming the employer"),
    DISCLAIMER("disclaimer", "de regel dat het een eigen mening is", "the line saying it is one's own opinion"),
    EDITOR("editor", "wie het aanpaste", "who edited it"),
    OFFICIAL_LOGO("official_logo", "het logo in de juiste vorm", "the logo in its proper form"),
    ORIGINAL("original", "de eerste tekst", "the first text"),
    LOG("log", "een aantekening van wie, wanneer en waarom", "a note of who, when and why"),
    PROOF("proof", "bewijs", "proof"),
    REPLIES("replies", "de reacties", "the replies"),
    GUARDIANS("guardians", "de ouders", "the parents"),
    PUPILS("pupils", "de leerlingen", "the pupils"),
    MANAGEMENT("management", "de schoolleiding", "management"),
    MEMBERS("members", "wie meedoet, en wie niet", "members, and those who are not"),
    REGULAR_CHANNEL("regular_channel", "het gewone kanaal", "the regular channel"),
    FIRST_NAME_ONLY("first_name_only", "alleen de voornaam", "first name only"),
    MICROPHONE_OFF("microphone_off", "microfoon uit", "microphone off"),
    CAMERA_ON("camera_on", "camera aan", "camera on"),
    SOUND_ON("sound_on", "geluid aan", "sound on"),
    SWITCH_OFF("switch_off", "uitzetten", "switch off"),
    HAND_IN("hand_in", "inleveren", "hand in"),
    CHECK("check", "bekijken op schade en werking", "check for damage and function"),
    PUPIL_PRESENT("pupil_present", "de leerling is erbij", "the pupil is present"),
    LOCK_AWAY("lock_away", "achter slot", "lock away"),
    MEASURES("measures", "de maatregelen", "the measures"),
    POLICE_RULE("police_rule", "wanneer de politie", "when the police"),
    DEVICES("devices", "de regels over apparaten", "the device rules"),
    SCOPE("scope", "waarvoor het geldt", "what it holds for"),
    ADOPTION_DATE("adoption_date", "datum van vaststelling", "date of adoption"),
    COUNCIL_CONSENT("council_consent", "instemming van de medezeggenschapsraad", "consent of the participation council"),
    RESPONSIBILITIES("responsibilities", "wie waarvoor verantwoordelijk is", "who is responsible for what"),
    LESSON("lesson", "een les", "a lesson"),
    TALK("talk", "een gesprek", "a talk"),
    TRAINING("training", "een training", "a training"),
    TEAM_TALK("team_talk", "een gesprek in het team", "a talk in the team"),
    GUIDE_PASSAGE("guide_passage", "een stuk in de schoolgids", "a passage in the school guide"),
    SUMMARY("summary", "een samenvatting", "a summary"),
    ACKNOWLEDGEMENT("acknowledgement", "gelezen en begrepen", "read and understood"),
    MADE_BY_COMPUTER("made_by_computer", "dat het door de computer is gemaakt of bewerkt", "that it was made or altered by a computer"),
    TAKEN_DOWN("taken_down", "weggehaald op de afgesproken dag", "taken down on the day agreed"),
    PERIOD("period", "de periode", "the period"),
    SIGNED_BY_HEAD("signed_by_head", "ondertekend door de directeur", "signed by the head"),
    APPROVAL("approval", "goedkeuring", "approval"),
    OTHER("other", "iets anders, in de woorden van de regel", "something else, in the norm's words");

    private final Entry entry;

    Matter(String key, String nl, String en) {
        this.entry = new Entry(key, nl, en);
    }

    @Override public Entry entry() { return entry; }
}
