package nl.huisregel.elsewhere;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** An address somebody pasted. It is kept and shown, and never asked for by us. Whatever it held outside plain letters is written out, so that it cannot look like another one. */
public record PastedAddress(String text) {

    static final int LONGEST = 500;

    /** What networks hang on a copied link to know who shared it. */
    private static final String WHO_SHARED = "igsh|igshid|fbclid|mibextid|rdid|utm_[a-z]+";

    /** What came of reading one. */
    sealed interface Reading {
        record Good(PastedAddress address) implements Reading { }

        /** @param key what is wrong with it, in words */
        record Wrong(String key) implements Reading { }
    }

    /** The address of an account on this network. */
    static Reading ofAccount(Network network, String typed) {
        return read(typed).map(uri -> network == Network.OTHER || network.knows(host(uri)) ? good(uri) : new Reading.Wrong("account.wrong.network"))
            .orElseGet(() -> new Reading.Wrong("account.wrong.address"));
    }

    /** The address of a post on this account: on its network, and neither this account itself nor another. */
    static Reading ofPost(SchoolAccount account, String typed) {
        Optional<URI> uri = read(typed);
        if (uri.isEmpty()) {
            return new Reading.Wrong("hand.wrong.address");
        }
        String home = host(URI.create(account.address()));
        if (!account.network().knows(host(uri.get())) && !host(uri.get()).equals(home)) {
            return new Reading.Wrong("hand.wrong.network");
        }
        boolean bare = uri.get().getRawQuery() == null && (uri.get().getRawPath() == null || uri.get().getRawPath().length() < 2);
        return bare || same(uri.get().toASCIIString(), account.address()) || account.network().profile(uri.get()) ? new Reading.Wrong("hand.wrong.account") : good(uri.get());
    }

    private static Reading good(URI uri) {
        return new Reading.Good(new PastedAddress(uri.toASCIIString().replaceAll("(?<=[?&])(" + WHO_SHARED + ")=[^&#]*&?", "").replaceAll("[?&](?=#|$)", "")));
    }

    private static boolean same(String one, String other) {
        return one.replaceAll("[/?#]+$", "").equalsIgnoreCase(other.replaceAll("[/?#]+$", ""));
    }

    /** An https address with a name for a host, and nobody's name or password in it. */
    private static Optional<URI> read(String typed) {
        String text = typed.strip();
        try {
            URI uri = new URI(text.matches("(?i)[a-z0-9-]+(\\.[a-z0-9-]+)+(/.*)?") ? "https://" + text : text);
            boolean plausible = "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null && uri.getPort() == -1
                && host(uri).matches("([a-z0-9-]+\\.)+[a-z]{2,}") && uri.toASCIIString().length() <= LONGEST;
            return Optional.of(uri).filter(_ -> plausible);
        } catch (URISyntaxException strange) {
            return Optional.empty();
        }
    }

    private static String host(URI uri) {
        return uri.getHost().toLowerCase(Locale.ROOT);
    }
}
