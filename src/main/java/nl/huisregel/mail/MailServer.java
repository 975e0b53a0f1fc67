package nl.huisregel.mail;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nl.huisregel.installation.CannotStart;
import nl.huisregel.installation.Installation;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The mail server of the school ({@code HUISREGEL_MAIL_HOST} and what goes with it). Without a host there is none, and a demo has none whatever is configured:
 * in a demo anybody is anyone, so nothing of it leaves the machine.
 *
 * @param security    {@code starttls} and {@code tls} refuse to speak in the clear; {@code none} is for a server on this machine
 * @param certificate a file with the certificate of the server or of who signs for it, where this machine does not know that one
 * @param bounce      where a mail goes back to; its {@code *} becomes the token of the mail. Empty: back to {@code from}
 * @param site        under what address people reach this installation: links in a mail begin with it, and never with what a request says
 * @param box         the mailbox behind {@code bounce}
 */
record MailServer(String host, int port, Security security, String user, String password, String from, Optional<Path> certificate, String bounce, String site, Optional<Box> box) {

    /** How the line to a server is kept from listeners. */
    enum Security { STARTTLS, TLS, NONE }

    /** How a mailbox is read. */
    enum Protocol { IMAP, POP3 }

    /** The mailbox in which mail comes back. */
    record Box(Protocol protocol, String host, int port, Security security, String user, String password, Optional<Path> certificate) {
        String scheme() {
            return (protocol == Protocol.IMAP ? "imap" : "pop3") + (security == Security.TLS ? "s" : "");
        }
    }

    boolean there() {
        return !host.isEmpty();
    }

    /** To whom a server gives this mail back. */
    String bounceOf(String token) {
        return bounce.isEmpty() ? from : bounce.replace("*", token);
    }

    String address(String path) {
        return site + path;
    }

    /** As it is configured: {@code HUISREGEL_MAIL_HOST}, {@code HUISREGEL_MAIL_BOX_HOST} and so on. */
    @ConfigurationProperties("huisregel.mail")
    record Settings(@DefaultValue("") String host, @DefaultValue("") String port, @DefaultValue("starttls") String security, @DefaultValue("") String user, @DefaultValue("") String password,
                    @DefaultValue("") String from, Path certificate, @DefaultValue("") String bounce, @DefaultValue("") String site, @DefaultValue BoxSettings box) {

        /** The mailbox for what comes back. */
        record BoxSettings(@DefaultValue("imap") String protocol, @DefaultValue("") String host, @DefaultValue("") String port, @DefaultValue("tls") String security,
                           @DefaultValue("") String user, @DefaultValue("") String password, Path certificate) {}

        MailServer checked(boolean demo) {
            if (demo || host.isEmpty()) {
                return new MailServer("", 0, Security.STARTTLS, "", "", "", Optional.empty(), "", "", Optional.empty());
            }
            must(MailAddress.read(from).filter(read -> read.value().equals(from)).isPresent(), "HUISREGEL_MAIL_FROM", "het adres waar mail van komt", "the address mail comes from");
            must(bounce.isEmpty() || MailAddress.read(bounce.replace("*", Token.fresh())).isPresent() && bounce.indexOf('*') == bounce.lastIndexOf('*'),
                "HUISREGEL_MAIL_BOUNCE", "een adres, met hoogstens één * voor het merk van de mail", "an address, with at most one * for the mark of the mail");
            must(isSite(site), "HUISREGEL_MAIL_SITE", "het adres van Huisregel zoals mensen het kennen, zonder streep erachter: https://huisregel.school.example",
                "the address people know this installation by, without a slash at its end: https://huisregel.school.example");
            Security safety = safety(security, host, "HUISREGEL_MAIL_SECURITY");
            must(box.host().isEmpty() || !box.user().isEmpty(), "HUISREGEL_MAIL_BOX_USER", "de naam van de postbus", "the name of the mailbox");
            readable(certificate, "HUISREGEL_MAIL_CERTIFICATE");
            readable(box.certificate(), "HUISREGEL_MAIL_BOX_CERTIFICATE");
            int usual = safety == Security.TLS ? 465 : safety == Security.STARTTLS ? 587 : 25;
            return new MailServer(host, port(port, usual, "HUISREGEL_MAIL_PORT"), safety, user, password, from, Optional.ofNullable(certificate), bounce, site,
                box.host().isEmpty() ? Optional.empty() : Optional.of(box(box)));
        }

        private static Box box(BoxSettings box) {
            must(box.protocol().matches("(?i)imap|pop3"), "HUISREGEL_MAIL_BOX_PROTOCOL", "imap of pop3", "imap or pop3");
            Protocol protocol = box.protocol().equalsIgnoreCase("imap") ? Protocol.IMAP : Protocol.POP3;
            Security safety = safety(box.security(), box.host(), "HUISREGEL_MAIL_BOX_SECURITY");
            int usual = protocol == Protocol.IMAP ? safety == Security.TLS ? 993 : 143 : safety == Security.TLS ? 995 : 110;
            return new Box(protocol, box.host(), port(box.port(), usual, "HUISREGEL_MAIL_BOX_PORT"), safety, box.user(), box.password(), Optional.ofNullable(box.certificate()));
        }

        private static Security safety(String typed, String host, String name) {
            boolean none = typed.equalsIgnoreCase("none");
            must(typed.matches("(?i)starttls|tls") || none && here(host), name, "starttls of tls; none mag alleen voor een server op deze machine", "starttls or tls; none is for a server on this machine only");
            return none ? Security.NONE : typed.equalsIgnoreCase("tls") ? Security.TLS : Security.STARTTLS;
        }

        private static int port(String typed, int usual, String name) {
            must(typed.matches("|[1-9]\\d{0,4}"), name, "het nummer van een poort, zoals 587", "the number of a port, such as 587");
            return typed.isEmpty() ? usual : Integer.parseInt(typed);
        }

        private static boolean isSite(String site) {
            try {
                URI uri = URI.create(site);
                return uri.getHost() != null && uri.getPath().isEmpty() && uri.getQuery() == null && uri.getUserInfo() == null
                    && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()) && here(uri.getHost()));
            } catch (IllegalArgumentException noAddress) {
                return false;
            }
        }

        private static boolean here(String host) {
            try {
                return InetAddress.getByName(host).isLoopbackAddress();
            } catch (UnknownHostException notNow) {
                return false;
            }
        }

        private static void readable(Path file, String name) {
            must(file == null || Files.isReadable(file) && Trust.reads(file), name, "een bestand met een certificaat dat wij mogen lezen", "a file with a certificate that we may read");
        }

        private static void must(boolean right, String name, String dutch, String english) {
            if (!right) {
                throw new CannotStart("Voor mail moet %s kloppen: %s.".formatted(name, dutch), "For mail %s must be right: %s.".formatted(name, english));
            }
        }
    }

    /** Passwords stay out of every log. */
    @Override
    public String toString() {
        return "mail server " + (there() ? host + ":" + port : "none");
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(Settings.class)
    static class Beans {
        @Bean
        MailServer mailServer(Settings settings, Installation installation) {
            return settings.checked(installation.isDemo());
        }
    }
}
