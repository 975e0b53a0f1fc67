package nl.huisregel.family;

import java.time.LocalDate;
import java.util.List;

/**
 * One page for one guardian.
 *
 * @param handOut  with which child it goes home, and from which group
 * @param children the children at this school it is about
 * @param self     a pupil of sixteen, who answers alone
 * @param decides  whether this guardian answers for a child: who does not is told what they can see
 * @param picture  the name of the picture with the QR code
 */
public record Letter(String name, String handOut, List<String> children, String school, String code, LocalDate until, boolean self, boolean decides, String picture) {}
