package nl.huisregel.protocol.words;

/** What somebody wants to do: the thing a norm speaks of and a decision is about. */
public enum Act implements Word {

    PUBLISH("publish", "iets plaatsen: tekst, foto, film of geluid, op welke plek dan ook", "publish text, pictures, film or sound, in any place"),
    REPLY("reply", "reageren of meedoen aan een discussie", "reply, or join a discussion"),
    MESSAGE("message", "een bericht sturen aan bepaalde mensen of een besloten groep", "send a message to certain people or a closed group"),
    REPOST("repost", "een bericht van een ander doorsturen", "pass on somebody else's post"),
    CORRECT("correct", "een eigen bericht verbeteren", "correct a post of one's own", true),
    TAKE_DOWN("take_down", "een bericht offline halen", "take a post down", true),
    REMOVE("remove", "een reactie van een ander weghalen", "remove somebody else's reply", true),
    WITHDRAW_CONSENT("withdraw_consent", "toestemming intrekken", "withdraw consent", true),
    REPORT("report", "iets melden", "report something", true),
    USE_INTERNET("use_internet", "internet of sociale media gebruiken", "use the internet or social media"),
    SEARCH("search", "iets opzoeken op internet", "search the internet"),
    OPEN_SITE("open_site", "een site, app of spel openen of klaarzetten", "open a site, app or game, or list it for pupils"),
    SIGN_IN("sign_in", "inloggen", "sign in"),
    RECORD("record", "beeld of geluid opnemen", "record images or sound"),
    OPEN_CHANNEL("open_channel", "een groep of kanaal beginnen", "open a group or channel"),
    JOIN("join", "meedoen aan een groep, kanaal of online les", "join a group, a channel or an online lesson"),
    BEFRIEND("befriend", "iemand toelaten als vriend of volger op een eigen account", "accept somebody as a friend on an account of one's own"),
    BRING_DEVICE("bring_device", "een apparaat meenemen naar school", "bring a device to school"),
    USE_DEVICE("use_device", "een apparaat gebruiken", "use a device"),
    TAKE_DEVICE("take_device", "een apparaat in bewaring nemen", "take a device into custody"),
    HAND_BACK("hand_back", "een apparaat teruggeven", "hand a device back", true),
    INSPECT("inspect", "berichten van leerlingen op schoolkanalen bekijken", "look at pupils' messages in school channels"),
    INSPECT_DEVICE("inspect_device", "in een apparaat van een ander kijken", "look into somebody else's device"),
    ERASE_CONTENT("erase_content", "iets wissen van het apparaat van een ander", "erase something from somebody else's device"),
    GRANT("grant", "toestemming geven voor iets in de les", "grant a permission in class"),
    MEASURE("measure", "een maatregel opleggen", "impose a measure"),
    SEND_LETTER("send_letter", "een brief versturen", "send a letter"),
    PUT_IN_FORCE("put_in_force", "een protocol of eigen regel laten gelden", "put a protocol or a rule of one's own in force");

    private final Entry entry;
    private final boolean makesSmaller;

    Act(String key, String nl, String en) {
        this(key, nl, en, false);
    }

    Act(String key, String nl, String en, boolean makesSmaller) {
        this.entry = new Entry(key, nl, en);
        this.makesSmaller = makesSmaller;
    }

    @Override public Entry entry() { return entry; }

    /** Acts that only make things smaller are allowed where a protocol is silent: nobody should need a decision to take a photo offline. */
    public boolean makesSmaller() {
        return makesSmaller;
    }
}
