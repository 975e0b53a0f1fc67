package nl.huisregel.mail;

import nl.huisregel.web.Language;

/** What somebody wants of mail: how often, and in which language. */
public record MailChoice(Pace pace, Language language) {

    static final MailChoice USUAL = new MailChoice(Pace.DAILY, Language.NL);
}
