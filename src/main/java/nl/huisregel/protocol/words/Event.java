package nl.huisregel.protocol.words;

import java.util.EnumSet;
import java.util.Set;

/** What an {@code after} starts from. */
public enum Event implements Word {

    BREACH("breach", "een bevestigde overtreding van het protocol", "a confirmed breach of the protocol"),
    DEVICE_OFFENCE("device_offence", "een overtreding van de regels over apparaten", "an offence against the device rules"),
    DEVICE_MISUSE("device_misuse", "misbruik van een apparaat", "misuse of a device"),
    SERIOUS_MISUSE("serious_misuse", "ernstig misbruik of een strafbaar feit met een apparaat", "serious misuse of, or an offence with, a device"),
    SOMETHING_SEEN("something_seen", "iemand zag of beleefde iets dat niet goed is", "somebody saw or lived through something wrong"),
    WRONG_SITE("wrong_site", "per ongeluk op een foute site", "on a wrong site by accident"),
    DERAILING("derailing", "een gesprek online ontspoort", "an online discussion derails"),
    GROUPAPP_TROUBLE("groupapp_trouble", "problemen in een groepsapp", "trouble in a group app"),
    POSSIBLE_OFFENCE("possible_offence", "iets dat strafbaar kan zijn", "something that may be a criminal offence"),
    TRANSGRESSIVE("transgressive", "gedrag dat grensoverschrijdend is genoemd", "conduct declared transgressive"),
    CONCERN("concern", "een zorg van een ouder", "a concern of a parent"),
    VICTIM("victim", "er is een slachtoffer", "there is a victim"),
    PRESS("press", "de pers is erbij betrokken", "the press is involved"),
    CASE_ON_STAFF("case_on_staff", "een zaak over personeel", "a case on staff"),
    CASE_ON_PUPIL("case_on_pupil", "een zaak over een leerling of ouder", "a case on a pupil or parent");

    private final Entry entry;

    Event(String key, String nl, String en) {
        this.entry = new Entry(key, nl, en);
    }

    @Override public Entry entry() { return entry; }

    /** This event and every wider event it also is: serious misuse of a device may be an offence too. */
    public Set<Event> is() {
        return this == SERIOUS_MISUSE ? EnumSet.of(this, DEVICE_MISUSE, POSSIBLE_OFFENCE) : EnumSet.of(this);
    }
}
