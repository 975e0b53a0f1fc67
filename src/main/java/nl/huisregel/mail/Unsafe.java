package nl.huisregel.mail;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Why a line to a mail server is not safe enough to say anything over it. */
enum Unsafe {
    /** It does not offer STARTTLS, or somebody on the way took the offer out. */
    NO_STARTTLS,
    /** It answers in the clear where the line should be safe from the first word on. */
    NO_TLS,
    STRANGER, OTHER_NAME, OVER;

    /** What an exception of the line comes to; empty when it is about something else. */
    static Optional<Unsafe> of(Throwable wrong) {
        var chain = Stream.iterate(wrong, Objects::nonNull, Throwable::getCause).toList();
        return Stream.of(OVER, OTHER_NAME, STRANGER, NO_TLS, NO_STARTTLS).filter(what -> chain.stream().anyMatch(what::isIn)).findFirst();
    }

    private boolean isIn(Throwable one) {
        String said = String.valueOf(one.getMessage());
        return switch (this) {
            case OVER -> one instanceof CertificateExpiredException;
            case OTHER_NAME -> one instanceof CertificateException && (said.contains("No subject alternative") || said.contains("No name matching"));
            case STRANGER -> one instanceof CertPathBuilderException || one instanceof CertPathValidatorException;
            case NO_TLS -> one instanceof SSLException && said.startsWith("Unsupported or unrecognized SSL message");
            case NO_STARTTLS -> said.startsWith("STARTTLS is required");
        };
    }
}
