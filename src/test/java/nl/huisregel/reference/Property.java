package nl.huisregel.reference;

import java.util.Optional;
import java.util.Random;
import nl.huisregel.protocol.Deed;

/** Something that must hold of every protocol and every act. */
interface Property {

    /** Gets ready for one protocol, so that what is dear is done once for many acts. */
    Check of(Subject subject, Random random);

    /** Tries one act. */
    interface Check {
        /** What is wrong, where something is. */
        Optional<String> broken(Deed deed, Random random);
    }
}
