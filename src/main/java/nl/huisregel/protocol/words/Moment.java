package nl.huisregel.protocol.words;

/** When a {@code tell} is shown. */
public enum Moment implements Word {

    DRAFTING("drafting", "bij het schrijven van een bericht", "while drafting a post", true),
    BEFORE_PUBLISH("before_publish", "vlak voor het plaatsen", "just before publishing", true),
    TAKING_DOWN("taking_down", "bij het weghalen van een bericht", "when taking a post down", true),
    CONSENT_REQUEST("consent_request", "bij de vraag om toestemming", "in the request for consent", true),
    PROTOCOL_PAGE("protocol_page", "op de pagina van het protocol", "on the protocol page", true),
    PRIVATE_ADVICE("private_advice", "bij raad over een privébericht", "in advice on a private post", false),
    SUMMARY("summary", "in de samenvatting", "in the summary", false),
    LETTER("letter", "in een brief", "in a letter", false),
    DEVICE_PAGE("device_page", "op de pagina over apparaten", "on the page about devices", false),
    CHANNEL_PAGE("channel_page", "boven een kanaal of groep", "at the top of a channel or group", false),
    REPORT("report", "bij het doen van een melding", "while reporting", false),
    CASE("case", "bij een incident", "in a case", false),
    YEARLY_REPORT("yearly_report", "in het jaarverslag", "in the yearly report", false);

    private final Entry entry;
    private final boolean running;

    Moment(String key, String nl, String en, boolean running) {
        this.entry = new Entry(key, nl, en);
        this.running = running;
    }

    @Override public Entry entry() { return entry; }

    /** Whether the product has this moment yet; a {@code tell} for another moment waits for its capability. */
    public boolean running() {
        return running;
    }
}
