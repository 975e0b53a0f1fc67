package nl.huisregel.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * What a handler answers with: a template and what it shows. The template also gets
 * {@code screen}, the {@link Screen} it is shown on.
 *
 * <pre>{@code return Page.of("draft/draft", "draft", draft).orFragment("draft/verdicts");}</pre>
 */
public final class Page extends ModelAndView {

    private Page(String template) {
        super(new Rendered(template, template));
    }

    /** The template below {@code pages/}, then names and values in turn. */
    public static Page of(String template, Object... namesAndValues) {
        var page = new Page(template);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            page.and((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return page;
    }

    public Page and(String name, Object value) {
        addObject(name, value);
        return this;
    }

    public Page with(HttpStatus status) {
        setStatus(status);
        return this;
    }

    /** Something in the form is not right: the page again, with the sentences that say what. */
    public Page unprocessable() {
        return with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Asked by htmx, only this part is answered; asked by a browser, the whole page. */
    public Page orFragment(String fragment) {
        setView(new Rendered(((Rendered) getView()).template(), fragment));
        return this;
    }
}
