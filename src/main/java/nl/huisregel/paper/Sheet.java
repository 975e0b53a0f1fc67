package nl.huisregel.paper;

import java.util.Map;

/**
 * What goes on paper.
 *
 * @param page     a well-formed page with a language and a title, without a doctype; a picture in it is {@code <img src="picture:name" alt="…"/>}, and what
 *                 has the class {@code missing} stays only where a character could not be set
 * @param pictures JPEG by the name the page calls it; nothing else can be shown
 */
public record Sheet(String page, Map<String, byte[]> pictures) {
}
