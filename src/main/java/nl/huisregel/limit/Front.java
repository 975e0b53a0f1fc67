package nl.huisregel.limit;

import java.time.Duration;
import org.apache.catalina.connector.Connector;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** What the web server itself keeps to, before any page of ours hears of a request. */
@Component
class Front implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    /** The name and kind of a part; a long name of a file in another script takes some of it. */
    private static final int PART_HEADERS = 4 << 10;

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addConnectorCustomizers(Front::keepTo);
        factory.addEngineValves(new RefusedAtTheDoor());
    }

    private static void keepTo(Connector connector) {
        var silence = Long.toString(Duration.ofSeconds(Ceiling.SILENCE.most()).toMillis());
        connector.setProperty("connectionTimeout", silence);
        connector.setProperty("keepAliveTimeout", silence);
        connector.setProperty("maxHttpRequestHeaderSize", Integer.toString(Ceiling.HEADERS.most()));
        connector.setProperty("maxHeaderCount", Integer.toString(Ceiling.HEADER_LINES.most()));
        connector.setMaxPostSize(Ceiling.FORM.most());
        connector.setMaxParameterCount(Ceiling.FORM_FIELDS.most());
        connector.setMaxPartCount(Ceiling.FORM_PARTS.most());
        connector.setMaxPartHeaderSize(PART_HEADERS);
    }
}
