package nl.huisregel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.web.context.support.WebApplicationContextUtils;
import org.springframework.web.servlet.View;

/** Shows a template: the whole page, or only the fragment when htmx asks. */
record Rendered(String template, String fragment) implements View {

    @Override
    public void render(Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) throws Exception {
        var press = WebApplicationContextUtils.getRequiredWebApplicationContext(request.getServletContext()).getBean(Press.class);
        press.print(fragmentAsked(request) ? fragment : template, model, request, response);
    }

    private static boolean fragmentAsked(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"))
            && request.getHeader("HX-Boosted") == null
            && request.getHeader("HX-History-Restore-Request") == null;
    }
}
