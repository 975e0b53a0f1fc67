package nl.huisregel;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the web application. {@code bin/run} is how people start it. */
@SpringBootApplication
public class Huisregel {

    public static void main(String[] arguments) {
        SpringApplication.run(Huisregel.class, arguments);
    }
}
