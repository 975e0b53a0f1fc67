package nl.huisregel.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A notification of a mail server that something could not be delivered (RFC 3464).
 *
 * @param tokens what may be the token of the mail it is about: from the address it came to, or from the id of the mail it brings along
 */
record Returned(Set<String> tokens, Fault fault) {

    private static final Pattern TOKEN = Pattern.compile("(?<![a-z2-7])[a-z2-7]{" + Token.LENGTH + "}(?![a-z2-7])");
    private static final List<String> CAME_TO = List.of("To", "Delivered-To", "X-Original-To", "Envelope-To", "In-Reply-To", "References");
    private static final int ENOUGH = 64 * 1024;
    private static final int PARTS = 5;

    /** Empty for what is no such notification, or only says that it takes a while. */
    static Optional<Returned> read(MimeMessage mail) throws MessagingException, IOException {
        ContentType type = new ContentType(Optional.ofNullable(mail.getContentType()).orElse("text/plain"));
        if (!type.match("multipart/report") || !"delivery-status".equalsIgnoreCase(type.getParameter("report-type")) || !(mail.getContent() instanceof MimeMultipart parts)) {
            return Optional.empty();
        }
        Set<String> tokens = new LinkedHashSet<>();
        for (String header : CAME_TO) {
            Stream.ofNullable(mail.getHeader(header)).flatMap(Stream::of).forEach(value -> tokens(value, tokens));
        }
        Optional<Fault> fault = Optional.empty();
        for (int i = 0; i < Math.min(parts.getCount(), PARTS); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType("message/delivery-status")) {
                fault = failed(part);
            } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers") || part.isMimeType("message/rfc822-headers")) {
                Stream.ofNullable(new InternetHeaders(new ByteArrayInputStream(start(part)), true).getHeader("Message-ID")).flatMap(Stream::of).forEach(value -> tokens(value, tokens));
            }
        }
        return fault.filter(_ -> !tokens.isEmpty()).map(it -> new Returned(tokens, it));
    }

    /** Blocks of headers: one about the message, then one for each recipient. We write to one. */
    private static Optional<Fault> failed(BodyPart part) throws MessagingException, IOException {
        for (String block : new String(start(part), java.nio.charset.StandardCharsets.UTF_8).replace("\r", "").split("\n\\s*\n")) {
            InternetHeaders headers = new InternetHeaders(new ByteArrayInputStream((block.strip() + "\r\n\r\n").getBytes(java.nio.charset.StandardCharsets.UTF_8)), true);
            if ("failed".equalsIgnoreCase(Optional.ofNullable(headers.getHeader("Action", null)).orElse("").strip())) {
                return Optional.of(Replies.ofStatus(Optional.ofNullable(headers.getHeader("Status", null)).orElse("")));
            }
        }
        return Optional.empty();
    }

    private static byte[] start(BodyPart part) throws MessagingException, IOException {
        try (var in = part.getInputStream()) {
            return in.readNBytes(ENOUGH);
        }
    }

    private static void tokens(String value, Set<String> into) {
        into.addAll(new ArrayList<>(TOKEN.matcher(value.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList()));
    }
}
