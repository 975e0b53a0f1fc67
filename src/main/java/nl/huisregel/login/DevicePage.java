package nl.huisregel.login;

/** What the second page of a link shows: the secret for an app, as text and as a QR code. */
public record DevicePage(String secret, QrCode qr) {}
