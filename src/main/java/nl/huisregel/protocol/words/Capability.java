package nl.huisregel.protocol.words;

/** The part of the product that gives a norm its home. */
public enum Capability implements Word {

    PROTOCOL("protocol", "het protocol zelf: maken, delen, kennisnemen", "the protocol itself: making, sharing, acknowledging"),
    SCOPE("scope", "voor wie en waarvoor het geldt", "whom and what it holds for"),
    CONSENT("consent", "toestemming voor beeld en geluid", "consent for images and sound"),
    PHOTO("photo", "foto's kiezen en opnames maken", "choosing pictures and making recordings"),
    PUBLISHING("publishing", "berichten plaatsen", "publishing posts"),
    CONVERSATION("conversation", "gesprekken, mededelingen en groepen", "conversations, announcements and groups"),
    PERMISSION("permission", "wat in de les mag", "what is permitted in class"),
    SITES("sites", "sites en apps voor leerlingen", "sites and apps for pupils"),
    LITERACY("literacy", "lessen mediawijsheid", "lessons in media literacy"),
    ADVICE("advice", "raad, ook voor privé", "advice, for private life too"),
    INCIDENT("incident", "meldingen en incidenten", "reports and incidents"),
    MEASURE("measure", "maatregelen", "measures"),
    RECORDS("records", "dossiers", "files"),
    CUSTODY("custody", "apparaten in bewaring", "devices in custody");

    private final Entry entry;

    Capability(String key, String nl, String en) {
        this.entry = new Entry(key, nl, en);
    }

    @Override public Entry entry() { return entry; }
}
