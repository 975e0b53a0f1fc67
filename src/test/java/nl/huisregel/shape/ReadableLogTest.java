package nl.huisregel.shape;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.json.JsonMapper;

/** What docs/operate.md says of the log for programs that read logs: the encoder that the setting puts in place. */
@DisplayName("The log for a program")
class ReadableLogTest {

    @ParameterizedTest
    @DisplayName("is one object a line, with the moment, the weight and the words, a fault with its trace included")
    @ValueSource(strings = {"ecs", "gelf", "logstash"})
    void one_object_a_line(String format) {
        var context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        context.putObject(Environment.class.getName(), new MockEnvironment().withProperty("spring.application.name", "huisregel"));
        var encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setFormat(format);
        encoder.start();
        var event = new LoggingEvent("x", context.getLogger("nl.huisregel.web.Faults"), Level.ERROR, "A page failed\nwith \"marks\"", new IllegalStateException("kapot\nop twee regels"), new Object[0]);
        var line = new String(encoder.encode(event), StandardCharsets.UTF_8);
        assertThat(line.strip()).doesNotContain("\n");
        var read = JsonMapper.shared().readTree(line).toString();
        assertThat(read).contains("A page failed\\nwith \\\"marks\\\"", "IllegalStateException");
        assertThat(line).containsAnyOf("ERROR", "\"level\":3");
    }
}
